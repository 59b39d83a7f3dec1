using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace CallAssistant.EfCore.Tests.PostgreSql;

/// <summary>Makes a connection lose answers to commits, and statements meet refusals.</summary>
internal sealed class FaultyConnection : DbCommandInterceptor, IDbTransactionInterceptor
{
    /// <summary>How many of the next commits are done while their answers are lost.</summary>
    public int LoseAnswers { get; set; }

    /// <summary>What happens right after an answer was lost.</summary>
    public Func<Task>? AfterLoss { get; set; }

    /// <summary>The error of a refusal.</summary>
    public string Refusal { get; set; } = "";

    /// <summary>How many of the next statements are refused.</summary>
    public int Refusals { get; set; }

    public async Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (LoseAnswers > 0)
        {
            LoseAnswers--;
            await (AfterLoss?.Invoke() ?? Task.CompletedTask);
            throw new NpgsqlException("The connection was cut.", new IOException());
        }
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (Refusals > 0)
        {
            Refusals--;
            throw new PostgresException("refused", "ERROR", "ERROR", Refusal);
        }

        return new(result);
    }
}
