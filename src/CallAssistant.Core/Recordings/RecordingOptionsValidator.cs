using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallAssistant.Recordings;

/// <summary>The rules between recording, the provider and the keeping.</summary>
/// <param name="services">Asked only where recording is on, so that a missing provider is named by the check of the parts.</param>
internal sealed class RecordingOptionsValidator(IServiceProvider services) : IValidateOptions<RecordingOptions>
{
    private const string Enabled = $"{nameof(RecordingOptions)}.{nameof(RecordingOptions.Enabled)}";

    public ValidateOptionsResult Validate(string? name, RecordingOptions options)
    {
        if (!options.Enabled)
        {
            return ValidateOptionsResult.Success;
        }

        if (services.GetService<ITelephonyProvider>() is { Capabilities.CanRecord: false } provider)
        {
            return ValidateOptionsResult.Fail($"{Enabled} must be false: the telephony provider {provider.Name} cannot record.");
        }

        return services.GetRequiredService<IOptions<RetentionOptions>>().Value.Recordings is null
            ? ValidateOptionsResult.Fail($"{Enabled} must be false while {nameof(RetentionOptions)}.{nameof(RetentionOptions.Recordings)} is null: what is recorded must be deleted some day.")
            : ValidateOptionsResult.Success;
    }
}
