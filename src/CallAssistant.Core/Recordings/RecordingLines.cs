namespace CallAssistant.Recordings;

/// <summary>What is said about the recording, word for word.</summary>
internal static class RecordingLines
{
    public const string Announcement = "This call is recorded.";

    public const string Question = "Is it all right if I record this call?";

    /// <summary>Said when the callee has said no.</summary>
    public const string NotRecorded = "All right, this call is not recorded.";

    /// <summary>Said when the callee wants the recording to stop.</summary>
    public const string Stopping = "All right, I am stopping the recording.";

    /// <summary>All lines.</summary>
    public static IReadOnlyList<string> All { get; } = [Announcement, Question, NotRecorded, Stopping];

    /// <summary>True for a line of ours: the agent did not say it, and is not to say it again.</summary>
    public static bool Contains(string text) => All.Contains(text, StringComparer.Ordinal);
}
