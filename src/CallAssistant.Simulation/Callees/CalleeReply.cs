namespace CallAssistant.Simulation;

/// <summary>What a callee does next.</summary>
/// <param name="Lines">The lines to say; each is heard as a whole. Lines with pauses between them are one turn: the callee does not react to words in between.</param>
public sealed record CalleeReply(IReadOnlyList<string> Lines)
{
    /// <summary>Says and does nothing.</summary>
    public static CalleeReply Silence { get; } = new([]);

    /// <summary>The pause between two lines.</summary>
    /// <value>1 second by default.</value>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Keys that the callee presses after the lines, of <c>0-9 A-D * #</c>; null for none.</summary>
    public string? Keys { get; init; }

    /// <summary>True when a voicemail's tone follows the lines.</summary>
    public bool Beeps { get; init; }

    /// <summary>True when the callee hangs up after the lines, and after the caller has finished speaking.</summary>
    public bool HangsUp { get; init; }

    /// <summary>One line.</summary>
    /// <param name="line">The words.</param>
    public static CalleeReply Say(string line) => new([line]);

    /// <summary>One line, then the callee hangs up.</summary>
    /// <param name="line">The words.</param>
    public static CalleeReply SayAndHangUp(string line) => new([line]) { HangsUp = true };
}
