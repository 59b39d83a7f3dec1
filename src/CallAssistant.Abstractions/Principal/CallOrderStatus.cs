namespace CallAssistant;

/// <summary>What became of a <see cref="CallOrder"/>.</summary>
public enum CallOrderStatus
{
    /// <summary>It stands in the journal and is followed.</summary>
    Done,

    /// <summary>This host does not hold the call: nothing was done.</summary>
    NotHeld,

    /// <summary>The request that it answers is not open: never made, answered before, or about an offer that has changed. Nothing was done.</summary>
    Closed,

    /// <summary>The request's deadline had passed. The answer stands in the journal, and calling back is proposed as a task when the call is processed.</summary>
    Late,

    /// <summary>The words may not be said now; see <see cref="CallOrderResult.Rule"/>. Nothing was said.</summary>
    Refused,
}
