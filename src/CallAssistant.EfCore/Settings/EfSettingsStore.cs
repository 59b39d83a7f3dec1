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
            context =>
            {
                CommitWriter.Put(context, settings, settings.Version, nameof(AssistantSettings.Version));
                return context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
    }
}
