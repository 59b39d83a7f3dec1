namespace CallAssistant.EfCore.Tests.Contracts;

/// <summary>Settings.</summary>
public abstract class SettingsStoreContract : StoreContract
{
    [Fact]
    public async Task GetSettingsAsync_NeverStored_ReturnsTheDefaults()
    {
        var settings = await Host.Settings.GetSettingsAsync(Alice, Token);

        Assert.Equal(0, settings.Version);
        Assert.Equal(Alice, settings.UserId);
        Assert.Equal([PrivateFields.FullName], settings.AllowedAuthFields);
    }

    [Fact]
    public async Task SaveSettingsAsync_NextVersion_ReplacesAndOthersAreRefused()
    {
        var first = new AssistantSettings { UserId = Alice, Version = 1, MaxAutoApproveAmount = 12.50m };
        await Host.Settings.SaveSettingsAsync(first, Token);
        await Host.Settings.SaveSettingsAsync(first with { Version = 2, MaxAutoApproveAmount = 99.99m }, Token);

        foreach (var version in new[] { 1, 2, 4 })
        {
            await Assert.ThrowsAsync<StoreConflictException>(async () => await Host.Settings.SaveSettingsAsync(first with { Version = version }, Token));
        }

        Assert.Equal(99.99m, (await Host.Settings.GetSettingsAsync(Alice, Token)).MaxAutoApproveAmount);
    }
}
