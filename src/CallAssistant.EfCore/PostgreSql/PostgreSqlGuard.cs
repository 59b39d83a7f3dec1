using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Refuses to work where the second wall between users does not stand.</summary>
internal static class PostgreSqlGuard
{
    public const string NotMigrated = $"The database has not been brought up to this version. Call {nameof(ICallAssistantDatabase)}.{nameof(ICallAssistantDatabase.MigrateAsync)} at start, or apply the migrations of your context.";

    private const string Query =
        $"""
        SELECT (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user),
               (SELECT string_agg(name, ', ') FROM unnest(@tables) AS name WHERE to_regclass(name) IS NULL),
               (SELECT string_agg(name, ', ') FROM unnest(@tables) AS name JOIN pg_class c ON c.oid = to_regclass(name)
                WHERE NOT c.relrowsecurity OR NOT c.relforcerowsecurity
                   OR NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = '{PostgreSqlPolicies.UserPolicy}'))
        """;

    /// <exception cref="CallAssistantException">A table is missing or stands open, or the role passes all walls.</exception>
    public static async Task CheckAsync(DbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        var tables = CallAssistantModel.TableNames.Select(name => PostgreSqlCommands.Qualify(context, name)).ToArray();
        await using var command = PostgreSqlCommands.Create(context, Query, ("tables", tables));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        if (!reader.IsDBNull(1))
        {
            throw Fault(NotMigrated);
        }

        if (!reader.IsDBNull(2))
        {
            throw Fault($"Row level security is not forced on {reader.GetString(2)}. Call migrationBuilder.CreateCallAssistantObjects() at the end of the migration that creates the tables.");
        }

        if (reader.GetBoolean(0))
        {
            throw Fault("The database role passes row level security: it is a superuser or has BYPASSRLS. Connect with a role that is neither.");
        }
    }

    private static CallAssistantException Fault(string message) => new("store.open", message);
}
