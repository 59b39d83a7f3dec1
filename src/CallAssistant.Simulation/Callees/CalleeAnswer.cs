namespace CallAssistant.Simulation;

/// <summary>How a call is taken.</summary>
public abstract record CalleeAnswer
{
    private CalleeAnswer()
    {
    }

    /// <summary>The line is busy.</summary>
    public sealed record Busy : CalleeAnswer;

    /// <summary>It rings until the caller gives up.</summary>
    public sealed record Nobody : CalleeAnswer;

    /// <summary>The network cannot complete the call.</summary>
    public sealed record NotReached : CalleeAnswer;

    /// <summary>Somebody or something picks up.</summary>
    /// <param name="Talk">What is said then.</param>
    public sealed record PickUp(ICalleeTalk Talk) : CalleeAnswer
    {
        /// <summary>How long it rings before; null takes <see cref="SimulatedTelephonyOptions.RingTime"/>.</summary>
        public TimeSpan? After { get; init; }

        /// <summary>Who picks up.</summary>
        /// <value><see cref="AnsweredBy.Human"/> by default. A machine talks on while the caller speaks, and is deaf until its tone.</value>
        public AnsweredBy By { get; init; } = AnsweredBy.Human;

        /// <summary>Who the network takes it for; null for the one that it is.</summary>
        public AnsweredBy? TakenFor { get; init; }

        /// <summary>After how much silence the callee asks whether somebody is there; null never asks.</summary>
        /// <value>8 seconds by default.</value>
        public TimeSpan? AsksAfter { get; init; } = TimeSpan.FromSeconds(8);

        /// <summary>After how much silence the callee hangs up; null never does.</summary>
        /// <value>20 seconds by default.</value>
        public TimeSpan? HangsUpAfter { get; init; } = TimeSpan.FromSeconds(20);
    }
}
