using Microsoft.Extensions.Options;

namespace CallAssistant.Work;

[OptionsValidator]
internal sealed partial class WorkerOptionsValidator : IValidateOptions<WorkerOptions>;
