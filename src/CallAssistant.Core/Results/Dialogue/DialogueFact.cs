namespace CallAssistant.Results.Dialogue;

/// <summary>A value that was said in a dialogue.</summary>
/// <param name="Key">What it is; one of <see cref="DialogueKeys"/>.</param>
/// <param name="Value">The value in its normal form.</param>
/// <param name="Words">The words of the turn that say it, exactly as they stand there.</param>
/// <param name="Turn">Index of the turn.</param>
internal sealed record DialogueFact(string Key, string Value, string Words, int Turn);
