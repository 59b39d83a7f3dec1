using CallAssistant.EfCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Lets your own code query CallAssistant's tables in your own context.</summary>
public static class CallAssistantDatabaseExtensions
{
    /// <summary>
    /// Begins a transaction in which the context sees and changes the rows of one user, and of nobody else: by the query filters on every database, and by row level security on
    /// PostgreSQL. When the transaction is over the context sees nobody's rows again, also when its connection goes back to a pool. Change these tables through the
    /// stores; a change that goes around them is not journalled. A context with <c>EnableRetryOnFailure</c> takes it inside of <c>Database.CreateExecutionStrategy().ExecuteAsync(…)</c>, as any transaction.
    /// </summary>
    /// <param name="context">A context whose model has the tables, without a transaction.</param>
    /// <param name="userId">The user, 1 to <see cref="CallAssistant.IUserContext.MaxUserIdLength"/> characters.</param>
    /// <param name="cancellationToken">Stops the beginning.</param>
    /// <returns>The transaction. Commit it to keep changes to other tables; dispose it in any case.</returns>
    public static async Task<IDbContextTransaction> BeginCallAssistantTransactionAsync(this DbContext context, string userId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        Require.User(userId);
        var transaction = Providers.IsSqlite(context.Database.ProviderName)
            ? await SqliteDialect.BeginDeferredAsync(context, cancellationToken)
            : await context.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            UserFilter.Set(context, userId);
            if (Providers.IsPostgreSql(context.Database.ProviderName))
            {
                await PostgreSqlDialect.SetUserAsync(context, userId, cancellationToken);
            }

            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }
}
