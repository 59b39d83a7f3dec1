namespace CallAssistant.Conformance.Tests.InMemory;

internal sealed class InMemorySettingsStore(InMemoryDatabase database) : ISettingsStore
{
    public ValueTask<AssistantSettings> GetSettingsAsync(string userId, CancellationToken cancellationToken) => database.RunAsync(
        tables => tables.Settings.Values.FirstOrDefault(settings => database.IsVisible(settings.UserId, userId)) ?? new AssistantSettings { UserId = userId },
        cancellationToken);

    public ValueTask SaveSettingsAsync(AssistantSettings settings, CancellationToken cancellationToken) => database.RunAsync(
        tables => database.Put(tables.Settings, new RowKey(settings.UserId, ""), settings, settings.Version, stored => stored.Version),
        cancellationToken);
}
