using CallAssistant.Core.Tests.Engine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallAssistant.Core.Tests.Recordings;

public sealed class RecordingOptionsTests
{
    [Fact]
    public void Defaults_RecordNothing() => Assert.Equal((false, false), (new RecordingOptions().Enabled, new RecordingOptions().AlwaysAsk));

    [Fact]
    public void Start_OnWithAProviderThatCannotRecord_NamesTheSetting()
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Validate(canRecord: false));

        Assert.Contains("RecordingOptions.Enabled", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Fake", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_OnWhileRecordingsAreKeptForEver_NamesBothSettings()
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Validate(canRecord: true, keptFor: null));

        Assert.Contains("RecordingOptions.Enabled", fault.Message, StringComparison.Ordinal);
        Assert.Contains("RetentionOptions.Recordings", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true, 30)]
    [InlineData(false, false, 30)]
    [InlineData(false, true, null)]
    public void Start_OnWhereItCanBeDeletedOrOff_IsFine(bool isOn, bool canRecord, int? days) => Validate(canRecord, days is { } count ? TimeSpan.FromDays(count) : null, isOn);

    [Fact]
    public void Start_OnWithoutAProvider_IsLeftToTheCheckOfTheParts()
    {
        using var services = new ServiceCollection().AddLogging().AddCallAssistant(_ => { }).Configure<RecordingOptions>(options => options.Enabled = true).BuildServiceProvider();

        services.GetRequiredService<IStartupValidator>().Validate();
    }

    private static void Validate(bool canRecord, TimeSpan? keptFor, bool isOn = true)
    {
        using var services = new ServiceCollection().AddLogging().AddCallAssistant(_ => { })
            .AddSingleton<ITelephonyProvider>(new FakeTelephony(TimeProvider.System) { Capabilities = new TelephonyCapabilities { CanRecord = canRecord } })
            .Configure<RecordingOptions>(options => options.Enabled = isOn)
            .Configure<RetentionOptions>(options => options.Recordings = keptFor)
            .BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
    }

    private static void Validate(bool canRecord) => Validate(canRecord, TimeSpan.FromDays(30));
}
