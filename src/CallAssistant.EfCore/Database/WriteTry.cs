namespace CallAssistant.EfCore;

/// <summary>One try of a piece of work that writes.</summary>
/// <param name="CommitId">The mark of the work, the same for all of its tries; null where the answer to a commit is never lost.</param>
/// <param name="MayBeStored">True when an earlier try was committed, or not: its answer was lost. Look for the mark before doing it again.</param>
internal readonly record struct WriteTry(Guid? CommitId, bool MayBeStored);
