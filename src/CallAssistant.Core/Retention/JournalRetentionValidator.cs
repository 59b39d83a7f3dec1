using Microsoft.Extensions.Options;

namespace CallAssistant.Retention;

/// <summary>The rule between journals and the transcripts that are made from them.</summary>
internal sealed class JournalRetentionValidator : IValidateOptions<RetentionOptions>
{
    public ValidateOptionsResult Validate(string? name, RetentionOptions options) =>
        options.Journals is null || options.Transcripts <= options.Journals
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{nameof(RetentionOptions.Journals)} must not be shorter than {nameof(RetentionOptions.Transcripts)}: transcripts are made from journals.");
}
