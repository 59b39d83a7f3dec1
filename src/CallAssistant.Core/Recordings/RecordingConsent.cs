namespace CallAssistant.Recordings;

/// <summary>What has to happen before a call may be recorded.</summary>
internal enum RecordingConsent
{
    /// <summary>It may not be recorded at all.</summary>
    Never,

    /// <summary>The callee has to agree.</summary>
    AskFirst,

    /// <summary>The callee has to be told.</summary>
    AnnounceOnly,
}
