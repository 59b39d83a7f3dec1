namespace CallAssistant.Twilio;

/// <summary>What a check found.</summary>
public enum TwilioFindingKind
{
    /// <summary>It is as it should be.</summary>
    Good,

    /// <summary>Calls will fail until it is mended.</summary>
    Problem,

    /// <summary>It could not be checked from here; the message says how to look for yourself.</summary>
    NotChecked,
}
