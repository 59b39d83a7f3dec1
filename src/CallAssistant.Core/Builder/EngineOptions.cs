using CallAssistant.Dialing;
using CallAssistant.Live;
using CallAssistant.Recordings;
using CallAssistant.Retention;
using CallAssistant.Work;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CallAssistant.Builder;

/// <summary>The engine's options, all checked when the host starts.</summary>
internal static class EngineOptions
{
    public static void AddEngineOptions(this IServiceCollection services)
    {
        services.AddChecked<DialOptions, DialOptionsValidator>();
        services.AddChecked<DialPolicyOptions, DialPolicyOptionsValidator>();
        services.AddChecked<DialPolicyOptions, CallingHoursValidator>();
        services.AddChecked<LiveCallOptions, LiveCallOptionsValidator>();
        services.AddChecked<WorkerOptions, WorkerOptionsValidator>();
        services.AddChecked<RetentionOptions, RetentionOptionsValidator>();
        services.AddChecked<RetentionOptions, JournalRetentionValidator>();
        services.AddChecked<RecordingOptions, RecordingOptionsValidator>();
    }

    private static void AddChecked<TOptions, TValidator>(this IServiceCollection services)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, TValidator>());
        services.AddOptions<TOptions>().ValidateOnStart();
    }
}
