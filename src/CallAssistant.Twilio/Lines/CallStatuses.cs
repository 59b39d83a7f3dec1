namespace CallAssistant.Twilio;

/// <summary>Twilio's words for where a call stands.</summary>
internal static class CallStatuses
{
    /// <summary>Null for a word that is not known.</summary>
    public static CallSessionStatus? Read(string? word) => word switch
    {
        "queued" or "initiated" => CallSessionStatus.Queued,
        "ringing" => CallSessionStatus.Ringing,
        "in-progress" => CallSessionStatus.InProgress,
        "completed" => CallSessionStatus.Completed,
        "busy" => CallSessionStatus.Busy,
        "no-answer" => CallSessionStatus.NoAnswer,
        "failed" => CallSessionStatus.Failed,
        "canceled" => CallSessionStatus.Cancelled,
        _ => null,
    };
}
