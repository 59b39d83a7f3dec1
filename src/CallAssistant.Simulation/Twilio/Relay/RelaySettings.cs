using System.Xml.Linq;

namespace CallAssistant.Simulation;

/// <summary>The attributes of a <c>ConversationRelay</c>.</summary>
internal sealed class RelaySettings(XElement relay)
{
    /// <summary>As it was written: the signature covers it.</summary>
    public string Url => this["url"] ?? "";

    public string? Greeting => this["welcomeGreeting"];

    /// <summary>What cuts the greeting: <c>none dtmf speech any</c>.</summary>
    public string GreetingInterruptible => this["welcomeGreetingInterruptible"] ?? "any";

    /// <summary>What cuts speech: <c>none dtmf speech any</c>.</summary>
    public string Interruptible => this["interruptible"] ?? "any";

    /// <summary>What is reported while we speak: <c>none dtmf speech any</c>.</summary>
    public string Reported => this["reportInputDuringAgentSpeech"] ?? "none";

    public bool SendsKeys => this["dtmfDetection"] == "true";

    public bool SendsPartials => this["partialPrompts"] == "true";

    public bool TellsSpeakers => Events.Contains("speaker-events") || Events.Contains("debug");

    public bool TellsTokens => Events.Contains("tokens-played") || Events.Contains("debug");

    /// <summary>The language that the callee speaks; a primary tag, as in real traffic.</summary>
    public string Language => (this["transcriptionLanguage"] ?? this["language"] ?? "en-US").Split('-')[0];

    public IEnumerable<KeyValuePair<string, string>> Parameters =>
        relay.Elements("Parameter").Select(parameter => KeyValuePair.Create(parameter.Attribute("name")?.Value ?? "", parameter.Attribute("value")?.Value ?? ""));

    private string[] Events => (this["events"] ?? "").Split(' ');

    private string? this[string name] => relay.Attribute(name)?.Value;

    /// <summary>True when a choice of <c>none dtmf speech any</c>, or a boolean, covers a kind of input.</summary>
    public static bool Covers(string choice, string kind) => choice == kind || choice is "any" or "true";
}
