using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>
/// A context that is kept open from one writer's turn to the next, with the statements that it has prepared: on SQLite, opening a connection and reading statements anew take longer than what they do. Whoever has the
/// turn takes it out and gives it back.
/// </summary>
internal sealed class KeptContext : IDisposable
{
    private static readonly ConditionalWeakTable<DbContext, Dictionary<string, DbCommand>> Statements = [];

    private DbContext? _context;
    private bool _isClosed;

    /// <summary>The statements of a context that is kept, by their text; null when it is not kept.</summary>
    public static Dictionary<string, DbCommand>? StatementsOf(DbContext context) => Statements.TryGetValue(context, out var statements) ? statements : null;

    /// <summary>Takes the context out; null when there is none.</summary>
    public DbContext? Take() => Interlocked.Exchange(ref _context, null);

    /// <summary>Gives a context back that is as good as new: no transaction is open, and nothing is tracked.</summary>
    public void Give(DbContext context)
    {
        Statements.TryAdd(context, new Dictionary<string, DbCommand>(StringComparer.Ordinal));
        Interlocked.Exchange(ref _context, context);
        if (Volatile.Read(ref _isClosed))
        {
            Dispose();
        }
    }

    /// <summary>Closes a context that was taken out and may not be used any more.</summary>
    public static async ValueTask CloseAsync(DbContext context)
    {
        Forget(context);
        await context.DisposeAsync();
    }

    public void Dispose()
    {
        Volatile.Write(ref _isClosed, true);
        if (Take() is { } context)
        {
            Forget(context);
            context.Dispose();
        }
    }

    private static void Forget(DbContext context)
    {
        if (Statements.TryGetValue(context, out var statements))
        {
            Statements.Remove(context);
            foreach (var command in statements.Values)
            {
                command.Dispose();
            }
        }
    }
}
