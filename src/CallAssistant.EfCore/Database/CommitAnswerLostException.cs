namespace CallAssistant.EfCore;

/// <summary>The database went away while it committed: whether the work is stored is not known yet.</summary>
internal sealed class CommitAnswerLostException(Exception cause) : Exception("The answer to a commit was lost.", cause);
