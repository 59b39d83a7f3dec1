namespace CallAssistant.EfCore;

/// <summary>Somebody else's commit came in between, and the work is worth doing again from its beginning.</summary>
/// <param name="cause">What the database said.</param>
internal sealed class LostRaceException(Exception cause) : Exception("Somebody else's commit came in between.", cause);
