using Microsoft.Extensions.Options;

namespace CallAssistant.Dialing;

/// <summary>The rule between the two ends of the calling hours.</summary>
internal sealed class CallingHoursValidator : IValidateOptions<DialPolicyOptions>
{
    public ValidateOptionsResult Validate(string? name, DialPolicyOptions options) =>
        options.CallingHoursStart < options.CallingHoursEnd
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{nameof(DialPolicyOptions.CallingHoursStart)} must be before {nameof(DialPolicyOptions.CallingHoursEnd)}.");
}
