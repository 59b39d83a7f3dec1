namespace CallAssistant.Simulation;

/// <summary>How a relay session ended.</summary>
/// <param name="Status"><c>SessionStatus</c>: <c>completed</c>, <c>ended</c> or <c>failed</c>.</param>
/// <param name="Fields">What the action is told besides.</param>
internal sealed record RelayOutcome(string Status, params IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    public bool IsEnded => Status == "ended";

    /// <summary>The line was closed.</summary>
    public static RelayOutcome Completed { get; } = new("completed");

    /// <summary>The socket was lost, or closed by the app.</summary>
    public static RelayOutcome Dropped { get; } = new("failed", new("ErrorCode", "64105"), new("ErrorMessage", "Websocket ended"));

    /// <summary>The app cannot be reached, or does not take the socket.</summary>
    public static RelayOutcome NotConnected { get; } = new("failed", new("ErrorCode", "64102"), new("ErrorMessage", "Unable to connect to websocket"));

    /// <summary>The app ended the session.</summary>
    public static RelayOutcome Ended(string? handoffData) => handoffData is null ? new("ended") : new("ended", new KeyValuePair<string, string>("HandoffData", handoffData));
}
