using Microsoft.Extensions.Options;

namespace CallAssistant.Dialing;

[OptionsValidator]
internal sealed partial class DialPolicyOptionsValidator : IValidateOptions<DialPolicyOptions>;
