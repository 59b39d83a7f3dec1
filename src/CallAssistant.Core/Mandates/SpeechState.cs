using CallAssistant.Language;
using CallAssistant.Mandates.Secrecy;

namespace CallAssistant.Mandates;

/// <summary>What the gate knows of a call when a sentence is about to leave.</summary>
internal sealed record SpeechState
{
    /// <summary>What the user agreed to.</summary>
    public required Mandate Mandate { get; init; }

    /// <summary>All private values of the user, also those that may be said.</summary>
    public required PrivateValues Private { get; init; }

    /// <summary>All private values of the user, when nobody listens who may be told any: for machines and screeners.</summary>
    public PrivateValues? PrivateToMachines { get; init; }

    /// <summary>What the assistant was told and does not tell.</summary>
    public Instructions Instructions { get; init; } = Instructions.None;

    /// <summary>The name that the disclosure gives; it may be said always.</summary>
    public required string PrincipalName { get; init; }

    /// <summary>Zone, region and currency, for amounts and times in the sentence.</summary>
    public required TextContext Text { get; init; }

    /// <summary>True once the disclosure was heard to its end.</summary>
    public required bool DisclosureHeard { get; init; }

    /// <summary>True while a voicemail or another machine is on the line, or may be.</summary>
    public bool MachineOnLine { get; init; }

    /// <summary>True while a call screener is on the line.</summary>
    public bool ScreenerOnLine { get; init; }

    /// <summary>True once a voicemail's tone was heard.</summary>
    public bool BeepHeard { get; init; }

    /// <summary>The offer that was accepted and recorded on this call; null when none was.</summary>
    public Offer? Accepted { get; init; }

    /// <summary>What the user has us say at this moment, in these very words; empty when it is the agent who speaks.</summary>
    public string PrincipalWords { get; init; } = "";

    /// <summary>All that was said to the callee, oldest first: a private value may come in pieces.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];

    /// <summary>All that the callee said, oldest first.</summary>
    public IReadOnlyList<string> Heard { get; init; } = [];

    /// <summary>Texts that may be said: what is wanted, the script, what may be disclosed.</summary>
    public IReadOnlyList<string> Sayable { get; init; } = [];

    /// <summary>All keys that were sent on this call, in order: they may spell a value.</summary>
    public string KeysSent { get; init; } = "";

    /// <summary>What was read of the call's texts before; the same object for all sentences of a call.</summary>
    public CallMemory Memory { get; init; } = new();
}
