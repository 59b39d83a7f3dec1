namespace CallAssistant.Simulation;

/// <summary>Settings of the simulated phone network.</summary>
public sealed class SimulatedTelephonyOptions
{
    /// <summary>Where all chance comes from: the same seed makes the same calls.</summary>
    /// <value>1 by default.</value>
    public int Seed { get; set; } = 1;

    /// <summary>How many times faster than real people everything goes; above 0, at most 10,000. The times in the signals stay those of a call at normal speed.</summary>
    /// <value>1 by default. In <see cref="VirtualTime"/> it stays 1.</value>
    public double Speed { get; set; } = 1;

    /// <summary>How long the provider takes to accept a dial, 0 to 1 minute.</summary>
    /// <value>120 ms by default.</value>
    public TimeSpan DialLatency { get; set; } = TimeSpan.FromMilliseconds(120);

    /// <summary>How long a dial takes that was made slow by <see cref="DialFault.Slow"/>, 0 to 1 hour.</summary>
    /// <value>30 seconds by default.</value>
    public TimeSpan SlowDialLatency { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>From the acceptance until it rings, 0 to 1 minute.</summary>
    /// <value>800 ms by default.</value>
    public TimeSpan ConnectTime { get; set; } = TimeSpan.FromMilliseconds(800);

    /// <summary>How long a phone rings before it is picked up, give or take a quarter; 0 to 5 minutes.</summary>
    /// <value>4 seconds by default.</value>
    public TimeSpan RingTime { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How long after the pick-up the network tells who picked up, 0 to 1 minute. At 0 it comes with <see cref="CallSignal.Answered"/>, else as <see cref="CallSignal.AnsweredByKnown"/>.</summary>
    /// <value>0 by default.</value>
    public TimeSpan DetectionTime { get; set; } = TimeSpan.Zero;

    /// <summary>IANA name of the time zone that callees live in unless their entry says otherwise.</summary>
    /// <value><c>America/New_York</c> by default.</value>
    public string TimeZone { get; set; } = "America/New_York";

    /// <summary>The secret that signs webhooks, at least 16 characters; null takes every webhook for forged.</summary>
    public string? WebhookSecret { get; set; }
}
