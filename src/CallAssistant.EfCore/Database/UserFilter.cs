using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CallAssistant.EfCore;

/// <summary>The first wall between users, on every query of every table: a context shows the rows of the user that its transaction was begun for, and nobody's outside of one.</summary>
internal static class UserFilter
{
    public const string Name = "CallAssistant.User";

    // The user hangs on the transaction and goes with it, as it does inside PostgreSQL: nothing is left in a context that goes back to its pool.
    private static readonly ConditionalWeakTable<IDbContextTransaction, string> Users = [];

    public static string? UserOf(DbContext context) =>
        context.Database.CurrentTransaction is { } transaction && Users.TryGetValue(transaction, out var userId) ? userId : null;

    /// <summary>From here to the end of the transaction the context shows this user's rows; nobody's when it is null.</summary>
    public static void Set(DbContext context, string? userId)
    {
        var transaction = context.Database.CurrentTransaction ?? throw new InvalidOperationException("The user of a context is set inside a transaction.");
        if (userId is null)
        {
            Users.Remove(transaction);
        }
        else
        {
            Users.AddOrUpdate(transaction, userId);
        }
    }
}
