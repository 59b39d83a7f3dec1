using Microsoft.Extensions.Options;

namespace CallAssistant.Dialing;

[OptionsValidator]
internal sealed partial class DialOptionsValidator : IValidateOptions<DialOptions>;
