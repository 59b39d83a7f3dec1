namespace CallAssistant;

/// <summary>Something that is left to do after a call. It becomes a pending task that only the user can take up.</summary>
/// <param name="Title">Short name for lists.</param>
/// <param name="Instruction">What to do, as an instruction.</param>
public sealed record FollowUpDraft(string Title, string Instruction);
