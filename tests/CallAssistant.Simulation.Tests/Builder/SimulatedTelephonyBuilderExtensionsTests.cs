using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallAssistant.Simulation.Builder;

public sealed class SimulatedTelephonyBuilderExtensionsTests
{
    [Fact]
    public void UseSimulatedTelephony_Twice_RegistersEachPartOnce()
    {
        var services = new ServiceCollection();
        new CallAssistantBuilder(services).UseSimulatedTelephony(options => options.Seed = 7).UseSimulatedTelephony(options => options.Speed = 60);
        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        Assert.Same(provider.GetRequiredService<SimulatedTelephony>(), Assert.Single(provider.GetServices<ITelephonyProvider>()));
        Assert.IsType<SimulatedWebhooks>(Assert.Single(provider.GetServices<IProviderWebhooks>()));
        Assert.Single(provider.GetServices<TimeProvider>());
        Assert.NotNull(provider.GetRequiredService<SimulatedDirectory>().Find("+12025550142"));
        var settings = provider.GetRequiredService<IOptions<SimulatedTelephonyOptions>>().Value;
        Assert.Equal((7, 60d), (settings.Seed, settings.Speed));
    }

    [Fact]
    public void UseSimulatedTelephony_OwnParts_AreKept()
    {
        var services = new ServiceCollection();
        var directory = new SimulatedDirectory();
        services.AddSingleton(directory);
        new CallAssistantBuilder(services).UseSimulatedTelephony();
        using var provider = services.BuildServiceProvider();
        Assert.Same(directory, provider.GetRequiredService<SimulatedDirectory>());
    }

    [Fact]
    public void UseSimulatedTelephony_WrongSetting_IsNamedAtTheStart()
    {
        var services = new ServiceCollection();
        new CallAssistantBuilder(services).UseSimulatedTelephony(options => options.Speed = -1);
        using var provider = services.BuildServiceProvider();
        var fault = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("SimulatedTelephonyOptions.Speed", fault.Message, StringComparison.Ordinal);
    }
}
