namespace CallAssistant.Simulation;

/// <summary>What goes wrong in a call. Status callbacks are named by their <c>CallStatus</c>. See <see cref="FakeTwilio.DisturbNextCalls"/>.</summary>
public sealed record FakeTwilioCallFaults
{
    /// <summary>Status callbacks that are never sent. Their number is used up.</summary>
    public IReadOnlyCollection<string> LostCallbacks { get; init; } = [];

    /// <summary>Status callbacks that are sent twice.</summary>
    public IReadOnlyCollection<string> RepeatedCallbacks { get; init; } = [];

    /// <summary>Status callbacks that are sent late, and by how much, in call time.</summary>
    public IReadOnlyDictionary<string, TimeSpan> LateCallbacks { get; init; } = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);

    /// <summary>True to send the second status callback before the first, the fourth before the third, and so on.</summary>
    public bool SwapsCallbacks { get; init; }

    /// <summary>How likely each status callback is to be lost, 0 to 1; by the network's seed.</summary>
    /// <value>0 by default.</value>
    public double CallbackLossChance { get; init; }

    /// <summary>After how many frames from Twilio the relay's socket is cut, from 1 (the setup), once; null never.</summary>
    public int? DropsSocketAfter { get; init; }
}
