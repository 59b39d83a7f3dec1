using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CallAssistant.Core.Tests.Builder;

public sealed class AddCallAssistantTests
{
    [Fact]
    public async Task Start_WithoutParts_NamesThemAll()
    {
        await using var services = new ServiceCollection().AddLogging().AddCallAssistant(_ => { }).BuildServiceProvider();
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => services.GetRequiredService<IHostedService>().StartAsync(default));
        Assert.Contains("UseSqlite", fault.Message, StringComparison.Ordinal);
        Assert.Contains("UseSimulatedTelephony", fault.Message, StringComparison.Ordinal);
        Assert.Contains("UseOfflineAi", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddCallAssistant_Twice_IsHarmless()
    {
        var once = Registrations(1);
        Assert.Equal(once, Registrations(2));
    }

    [Theory]
    [InlineData(nameof(DialOptions.RingTimeout))]
    [InlineData(nameof(WorkerOptions.LeaseDuration))]
    [InlineData(nameof(LiveCallOptions.MaxTurns))]
    [InlineData(nameof(DialPolicyOptions.CallingHoursStart))]
    public async Task Start_WithAWrongOption_NamesIt(string setting)
    {
        await using var services = new ServiceCollection().AddLogging().AddCallAssistant(_ => { })
            .Configure<DialOptions>(o => o.RingTimeout = setting == nameof(o.RingTimeout) ? TimeSpan.Zero : o.RingTimeout)
            .Configure<WorkerOptions>(o => o.LeaseDuration = setting == nameof(o.LeaseDuration) ? TimeSpan.FromDays(1) : o.LeaseDuration)
            .Configure<LiveCallOptions>(o => o.MaxTurns = setting == nameof(o.MaxTurns) ? 0 : o.MaxTurns)
            .Configure<DialPolicyOptions>(o => o.CallingHoursStart = setting == nameof(o.CallingHoursStart) ? new TimeOnly(23, 0) : o.CallingHoursStart)
            .BuildServiceProvider();
        var fault = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains(setting, fault.Message, StringComparison.Ordinal);
    }

    private static List<string> Registrations(int times)
    {
        var services = new ServiceCollection();
        for (var i = 0; i < times; i++)
        {
            services.AddCallAssistant(c => c.UseSqlite("Data Source=x.db").UseSimulatedTelephony().UseOfflineAi());
        }

        // Options and contexts may be configured again; our services may not be there twice.
        return [.. services.Select(service => service.ServiceType.FullName!)
            .Where(name => name.StartsWith("CallAssistant", StringComparison.Ordinal) || name.EndsWith("IHostedService", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }
}
