namespace CallAssistant;

/// <summary>Which models plan, hold and read calls, how long they are waited for, and what they cost. Checked when the host starts.</summary>
public sealed class SemanticKernelOptions
{
    /// <summary>The configuration section that these settings belong in.</summary>
    public const string Section = "CallAssistant:Ai";

    /// <summary>The endpoints in order of preference, at least one. When none of them answers in time, the offline AI does.</summary>
    public IList<ModelEndpointOptions> Endpoints { get; } = [];

    /// <summary>After how long without a first word the next endpoint is asked as well, 100 ms to 4 s; the first word of either wins. Shorter than <see cref="FirstWordDeadline"/>.</summary>
    /// <value>800 ms by default.</value>
    public TimeSpan HedgeAfter { get; set; } = TimeSpan.FromMilliseconds(800);

    /// <summary>After how long without a first word of any endpoint the offline agent takes the turn, 500 ms to 4.5 s. A callee who hears nothing for 3 s hangs up.</summary>
    /// <value>2.5 s by default.</value>
    public TimeSpan FirstWordDeadline { get; set; } = TimeSpan.FromSeconds(2.5);

    /// <summary>How long a plan, a reading of a call or an opinion on its risks may take, all endpoints and a repair together, 1 s to 60 s. Then the offline AI does it.</summary>
    /// <value>20 s by default.</value>
    public TimeSpan AnswerDeadline { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Currency of the endpoints' prices, as an ISO 4217 code.</summary>
    /// <value>USD by default.</value>
    public string PriceCurrency { get; set; } = "USD";

    /// <summary>After how many faults in a row an endpoint is left alone, 1 to 100. A refused key, and an endpoint that says how long to wait, count at once.</summary>
    /// <value>3 by default.</value>
    public int FaultsToBreak { get; set; } = 3;

    /// <summary>How long an endpoint is left alone, 1 s to 10 minutes, where it does not say so itself. Then one turn tries it again.</summary>
    /// <value>30 s by default.</value>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(30);
}
