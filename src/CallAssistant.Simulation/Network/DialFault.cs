namespace CallAssistant.Simulation;

/// <summary>What goes wrong with a dial. See <see cref="SimulatedTelephony.FailNextDial"/>.</summary>
public enum DialFault
{
    /// <summary>The phone rings, but the answer is lost: <see cref="DialResult.Unknown"/>.</summary>
    AnswerLost,

    /// <summary>The request is lost: <see cref="DialResult.Unknown"/>, and no phone rings.</summary>
    RequestLost,

    /// <summary>The phone rings, and the provider throws.</summary>
    ThrowsAfterDialing,

    /// <summary>The provider throws, and no phone rings.</summary>
    ThrowsBeforeDialing,

    /// <summary>The phone rings at once, but the answer takes <see cref="SimulatedTelephonyOptions.SlowDialLatency"/>.</summary>
    Slow,

    /// <summary>Refused as too many calls: <see cref="DialRejection.Throttled"/>.</summary>
    Throttled,
}
