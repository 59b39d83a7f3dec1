using CallAssistant.Numbers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallAssistant.Core.Tests.Numbers;

public sealed class PhoneNumberOptionsTests
{
    [Fact]
    public void Options_Defaults_AreValidAndAllowTheDefaultRegions()
    {
        var options = Build(_ => { }).GetRequiredService<IOptions<PhoneNumberOptions>>().Value;

        Assert.Equal(PhoneNumberOptions.DefaultAllowedRegions, options.EffectiveRegions);
        Assert.Equal("US", options.DefaultRegion);
    }

    [Theory]
    [InlineData("us")]
    [InlineData("XX")]
    [InlineData("001")]
    [InlineData("")]
    [InlineData("USA")]
    public void Options_RegionThatDoesNotExist_IsRefusedWithItsSetting(string region)
    {
        var services = Build(options => options.AllowedRegions.Add(region));

        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<PhoneNumberOptions>>().Value);

        Assert.Contains("AllowedRegions", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_DefaultRegionThatDoesNotExist_IsRefused()
    {
        var services = Build(options => options.DefaultRegion = "ZZ");

        Assert.Contains("DefaultRegion", Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<PhoneNumberOptions>>().Value).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddPhoneNumbers_Twice_RegistersOnce()
    {
        var services = new ServiceCollection().AddPhoneNumbers().AddPhoneNumbers();

        Assert.Single(services, service => service.ServiceType == typeof(CallAssistant.Numbers.PhoneNumbers));
        Assert.Equal(2, services.Count(service => service.ServiceType == typeof(IValidateOptions<PhoneNumberOptions>)));
    }

    private static ServiceProvider Build(Action<PhoneNumberOptions> configure) =>
        new ServiceCollection().AddPhoneNumbers().Configure(configure).BuildServiceProvider();
}
