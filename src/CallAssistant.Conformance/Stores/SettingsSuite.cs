namespace CallAssistant.Conformance;

/// <summary>Settings: one record per user.</summary>
/// <typeparam name="THost">The stores under test.</typeparam>
public abstract class SettingsSuite<THost> : StoreSuite<THost>
    where THost : StoreHost, new()
{
    /// <summary>"The defaults with version 0 when none were stored"; reading them stores nothing.</summary>
    [Fact]
    public async Task GetSettingsAsync_NeverStored_ReturnsTheDefaults()
    {
        var settings = await Host.Settings.GetSettingsAsync(Alice, Token);

        Assert.Equal(0, settings.Version);
        Assert.Equal(Alice, settings.UserId);
        Assert.Equal([PrivateFields.FullName], settings.AllowedAuthFields);
        await Host.Settings.SaveSettingsAsync(settings with { Version = 1 }, Token);
        Assert.Equal(1, (await Host.Settings.GetSettingsAsync(Alice, Token)).Version);
    }

    /// <summary>"Inserts version 1, else replaces the version before."</summary>
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

        await Assert.ThrowsAsync<StoreConflictException>(async () => await Host.Settings.SaveSettingsAsync(first with { UserId = Bob, Version = 2 }, Token));
        Assert.Equal(99.99m, (await Host.Settings.GetSettingsAsync(Alice, Token)).MaxAutoApproveAmount);
        Assert.Equal(0, (await Host.Settings.GetSettingsAsync(Bob, Token)).Version);
    }

    /// <summary>Settings of one user are not those of another.</summary>
    [Fact]
    public async Task SaveSettingsAsync_TwoUsers_AreKeptApart()
    {
        await Host.Settings.SaveSettingsAsync(new AssistantSettings { UserId = Alice, Version = 1, Region = "DE" }, Token);
        await Host.Settings.SaveSettingsAsync(new AssistantSettings { UserId = Bob, Version = 1, Region = "FR" }, Token);

        Assert.Equal("DE", (await Host.Settings.GetSettingsAsync(Alice, Token)).Region);
        Assert.Equal("FR", (await Host.Settings.GetSettingsAsync(Bob, Token)).Region);
    }
}
