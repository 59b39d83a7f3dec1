using System.Xml;
using System.Xml.Linq;
using Microsoft.Extensions.Options;

namespace CallAssistant.Twilio;

/// <summary>Writes TwiML. Every attribute that is relied upon is written out: Twilio's defaults have changed, and misspelt ones are ignored without a word.</summary>
/// <param name="options">Voices and languages.</param>
/// <param name="addresses">Where Twilio goes next.</param>
internal sealed class TwimlWriter(IOptions<TwilioOptions> options, TwilioAddresses addresses)
{
    /// <summary>The longest text of one <c>Say</c>.</summary>
    private const int LongestSay = 4000;

    private readonly TwilioSpeechOptions _speech = options.Value.Speech;

    public static string Nothing() => Write();

    public static string HangUp() => Write(new XElement("Hangup"));

    /// <summary>Says that something went wrong, and hangs up.</summary>
    public string Apology() => Write([.. Say(_speech.Apology), new XElement("Hangup")]);

    /// <summary>What those hear who call us. It says nothing about anybody. The next turn hangs up.</summary>
    public string Inbound() => Write([.. Say(_speech.InboundSentence), Redirect(addresses.InboundOver())]);

    /// <summary>Connects a call to our socket. Without a greeting: each word passes the gate first.</summary>
    public string Relay(Guid attemptId)
    {
        var relay = new XElement(
            "ConversationRelay",
            new XAttribute("url", addresses.Socket()),
            new XAttribute("language", _speech.Language),
            new XAttribute("ttsLanguage", _speech.Language),
            new XAttribute("transcriptionLanguage", _speech.TranscriptionLanguage ?? _speech.Language),
            new XAttribute("ttsProvider", _speech.TtsProvider),
            Optional("voice", _speech.Voice),
            new XAttribute("transcriptionProvider", _speech.TranscriptionProvider),
            new XAttribute("speechModel", _speech.SpeechModel),
            Optional("hints", _speech.Hints),
            new XAttribute("partialPrompts", "true"),
            new XAttribute("interruptible", "any"),
            new XAttribute("interruptSensitivity", _speech.InterruptSensitivity),
            new XAttribute("reportInputDuringAgentSpeech", "any"),
            new XAttribute("preemptible", "false"),
            new XAttribute("dtmfDetection", "true"),
            new XAttribute("profanityFilter", "false"),
            new XAttribute("events", "speaker-events tokens-played"),
            _speech.OtherLanguages.Select(language => new XElement("Language", new XAttribute("code", language))),
            new XElement("Parameter", new XAttribute("name", "attempt"), new XAttribute("value", attemptId.ToString("D"))));
        return Write(new XElement("Connect", new XAttribute("action", addresses.Webhook(WebhookNames.RelayEnded, attemptId)), new XAttribute("method", "POST"), relay));
    }

    /// <summary>Listens to the callee, then asks for the next turn, also when nothing was heard.</summary>
    public string Listen(string next) => Write(new XElement(
        "Gather",
        new XAttribute("input", "speech dtmf"),
        new XAttribute("action", next),
        new XAttribute("method", "POST"),
        new XAttribute("language", _speech.Language),
        new XAttribute("timeout", "5"),
        new XAttribute("speechTimeout", "auto"),
        new XAttribute("finishOnKey", ""),
        new XAttribute("profanityFilter", "false"),
        new XAttribute("actionOnEmptyResult", "true"),
        Optional("hints", _speech.Hints)));

    /// <summary>Says words and sends keys, all of them, then asks for the next turn.</summary>
    public string Perform(IEnumerable<CallAction> actions, string next) => Write(
    [
        .. actions.SelectMany(action => action switch
        {
            CallAction.Say say => Say(say.Text),
            CallAction.SendDigits keys => [new XElement("Play", new XAttribute("digits", keys.Digits))],
            _ => [],
        }),
        Redirect(next),
    ]);

    /// <summary>Lets a moment pass, then asks for the next turn.</summary>
    public static string Wait(string next) => Write(new XElement("Pause", new XAttribute("length", "1")), Redirect(next));

    private IEnumerable<XElement> Say(string text) => Clean(text).Chunk(LongestSay)
        .Select(part => new XElement("Say", new XAttribute("language", _speech.Language), Optional("voice", _speech.Voice), new string(part)));

    private static XElement Redirect(string next) => new("Redirect", new XAttribute("method", "POST"), next);

    private static XAttribute? Optional(string name, string? value) => string.IsNullOrEmpty(value) ? null : new XAttribute(name, value);

    /// <summary>Without the characters that XML cannot carry.</summary>
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)));

    private static string Write(params IEnumerable<XElement> verbs) =>
        """<?xml version="1.0" encoding="UTF-8"?>""" + new XDocument(new XElement("Response", verbs)).ToString(SaveOptions.DisableFormatting);
}
