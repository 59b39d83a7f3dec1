namespace CallAssistant.Results;

/// <summary>Why we ended a call: the word that stands in the journal, and the sentence for the user.</summary>
internal static class EndReasons
{
    public const string UserHungUp = "user_hung_up";
    public const string HostStopped = "host_stopped";
    public const string OptedOut = "opted_out";
    public const string AgentFailed = "agent_failed";
    public const string TimeBudget = "time_budget";
    public const string TurnBudget = "turn_budget";
    public const string HoldBudget = "hold_budget";
    public const string NoProgress = "no_progress";
    public const string SilenceBudget = "silence_budget";

    /// <summary>The sentence for the user; a provider's own words stay as they are.</summary>
    public static string Describe(string reason) => reason switch
    {
        UserHungUp => "You ended the call.",
        HostStopped => "The call was ended because the service was stopped.",
        OptedOut => "They do not want to be called again.",
        AgentFailed => "The assistant had a fault and ended the call.",
        TimeBudget => "The call reached its time limit.",
        TurnBudget => "The conversation came to no end.",
        HoldBudget => "The assistant was kept on hold for too long.",
        SilenceBudget => "Nobody said anything for too long.",
        NoProgress => "The conversation went round in circles.",
        _ => reason,
    };
}
