namespace CallAssistant;

/// <summary>Something that is left to do after a call. It becomes a pending task that only the user can take up.</summary>
/// <param name="Title">Short name for lists, in our own words: never words or numbers of the callee.</param>
/// <param name="Instruction">What to do, as an instruction. It is planned as the user's own when taken up: only our own words and values of the parent's plan, never words or numbers of the callee.</param>
/// <param name="Quote">The callee's words that it stands on, in quotation marks; null when there are none. Shown to the user, never planned.</param>
public sealed record FollowUpDraft(string Title, string Instruction, string? Quote = null);
