using Microsoft.Extensions.Options;

namespace CallAssistant.Numbers;

/// <summary>Checks the annotations of <see cref="PhoneNumberOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class PhoneNumberOptionsValidator : IValidateOptions<PhoneNumberOptions>;
