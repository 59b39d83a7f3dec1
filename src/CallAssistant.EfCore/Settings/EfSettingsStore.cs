using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Settings in a relational database.</summary>
internal sealed class EfSettingsStore(StoreRunner runner) : ISettingsStore
{
    public async ValueTask<AssistantSettings> GetSettingsAsync(string userId, CancellationToken cancellationToken)
    {
        Require.User(userId);
        var stored = await runner.ReadAsync(
            "store.get_settings",
            userId,
            context => context.Set<AssistantSettings>().AsNoTracking().FirstOrDefaultAsync(settings => settings.UserId == userId, cancellationToken),
            cancellationToken);
        return stored ?? new AssistantSettings { UserId = userId };
    }

    public async ValueTask SaveSettingsAsync(AssistantSettings settings, CancellationToken cancellationToken)
    {
        Require.User(settings.UserId);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Version, 1);
        await runner.WriteAsync(
            "store.save_settings",
            settings.UserId,
            async (context, writing) =>
            {
                if (writing.MayBeStored && await VersionedRow.IsMarkedAsync(context.Set<AssistantSettings>().Where(row => row.UserId == settings.UserId), writing, cancellationToken))
                {
                    return 1;
                }

                VersionedRow.Put(context, settings, settings.Version, writing);
                return await context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
    }
}
