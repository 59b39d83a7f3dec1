using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>The database, whichever it is.</summary>
internal sealed class StoreDatabase(StoreRunner runner) : ICallAssistantDatabase
{
    public async ValueTask MigrateAsync(CancellationToken cancellationToken = default) =>
        await runner.MaintainAsync(
            "store.migrate",
            async context =>
            {
                await runner.Dialect.MigrateAsync(context, cancellationToken);
                return true;
            },
            cancellationToken);

    public async ValueTask CheckAsync(CancellationToken cancellationToken = default)
    {
        var pending = await runner.MaintainAsync(
            "store.check",
            async context =>
            {
                await runner.Dialect.CheckAsync(context, cancellationToken);
                return await context.Database.GetPendingMigrationsAsync(cancellationToken);
            },
            cancellationToken);
        if (pending.FirstOrDefault() is { } first)
        {
            throw new CallAssistantException("store.check", $"The database lacks the migration {first}. Call {nameof(MigrateAsync)} at start.");
        }
    }
}
