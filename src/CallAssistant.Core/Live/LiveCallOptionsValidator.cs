using Microsoft.Extensions.Options;

namespace CallAssistant.Live;

[OptionsValidator]
internal sealed partial class LiveCallOptionsValidator : IValidateOptions<LiveCallOptions>;
