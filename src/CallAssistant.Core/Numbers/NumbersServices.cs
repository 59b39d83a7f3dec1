using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CallAssistant.Numbers;

/// <summary>Registers the services of this folder.</summary>
internal static class NumbersServices
{
    /// <summary>Adds <see cref="NumberPlaces"/>, <see cref="DialableNumbers"/> and its options, checked at start. Twice is harmless.</summary>
    public static IServiceCollection AddPhoneNumbers(this IServiceCollection services)
    {
        services.TryAddSingleton<DialableNumbers>();
        services.TryAddSingleton<NumberPlaces>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PhoneNumberOptions>, PhoneNumberOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PhoneNumberOptions>, RegionCodesValidator>());
        services.AddOptions<PhoneNumberOptions>().ValidateOnStart();
        return services;
    }
}
