using Microsoft.Extensions.Options;

namespace CallAssistant.Retention;

[OptionsValidator]
internal sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
