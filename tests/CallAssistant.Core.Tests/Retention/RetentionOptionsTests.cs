using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallAssistant.Core.Tests.Retention;

public sealed class RetentionOptionsTests
{
    [Fact]
    public void Defaults_AreThoseOfTheDocumentation()
    {
        var options = Validate(_ => { });

        Assert.Equal((90, 30, 365), (options.Transcripts!.Value.Days, options.Recordings!.Value.Days, options.Journals!.Value.Days));
        Assert.Equal(TimeSpan.FromHours(1), options.SweepInterval);
    }

    [Theory]
    [InlineData(nameof(RetentionOptions.Transcripts), 23)]
    [InlineData(nameof(RetentionOptions.Recordings), 0)]
    [InlineData(nameof(RetentionOptions.Recordings), -24)]
    [InlineData(nameof(RetentionOptions.Journals), 1_000_000)]
    [InlineData(nameof(RetentionOptions.SweepInterval), 25)]
    [InlineData(nameof(RetentionOptions.SweepInterval), 0)]
    public void Value_OutsideItsRange_IsRefusedByName(string setting, int hours)
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Validate(options => typeof(RetentionOptions).GetProperty(setting)!.SetValue(options, TimeSpan.FromHours(hours))));

        Assert.Contains(setting, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(90, 90, true)]
    [InlineData(90, 89, false)]
    [InlineData(1, 1, true)]
    [InlineData(null, 365, false)]
    [InlineData(90, null, true)]
    [InlineData(null, null, true)]
    public void Journals_AreNeverKeptShorterThanTranscripts(int? transcripts, int? journals, bool isFine)
    {
        var fault = Record.Exception(() => Validate(options => (options.Transcripts, options.Journals) = (Days(transcripts), Days(journals))));

        Assert.Equal(isFine, fault is null);
        Assert.True(isFine || fault is OptionsValidationException { Message: var message } && message.Contains(nameof(RetentionOptions.Journals), StringComparison.Ordinal));
    }

    private static TimeSpan? Days(int? count) => count is { } days ? TimeSpan.FromDays(days) : null;

    private static RetentionOptions Validate(Action<RetentionOptions> change)
    {
        using var services = new ServiceCollection().AddLogging().AddCallAssistant(_ => { }).Configure(change).BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
        return services.GetRequiredService<IOptions<RetentionOptions>>().Value;
    }
}
