using System.Xml.Linq;
using Microsoft.Extensions.Options;
using CallAssistant.Twilio.Tests.Fakes;

namespace CallAssistant.Twilio.Tests.Webhooks;

public sealed class TwimlWriterTests
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8"?>""";

    private readonly TwilioOptions _options = new();

    public TwimlWriterTests() => TestCall.Settings(_options);

    private TwimlWriter Writer => new(Options.Create(_options), new TwilioAddresses(Options.Create(_options)));

    /// <summary>Twilio ignores misspelt attributes without a word, so the whole text is compared.</summary>
    [Fact]
    public void Relay_Defaults_WritesEveryAttributeThatIsReliedUpon() => Assert.Equal(
        Declaration + """<Response><Connect action="https://phone.example.net/assistant/api/webhooks/relay-ended?attempt=0195a7c0-0000-7000-8000-000000000001" method="POST">"""
        + """<ConversationRelay url="wss://phone.example.net/assistant/api/webhooks/relay" language="en-US" ttsLanguage="en-US" transcriptionLanguage="en-US" ttsProvider="Google" transcriptionProvider="Deepgram" """
        + """speechModel="nova-3-general" partialPrompts="true" interruptible="any" interruptSensitivity="high" reportInputDuringAgentSpeech="any" preemptible="false" dtmfDetection="true" profanityFilter="false" """
        + """events="speaker-events tokens-played"><Parameter name="attempt" value="0195a7c0-0000-7000-8000-000000000001" /></ConversationRelay></Connect></Response>""",
        Writer.Relay(TestCall.Attempt));

    [Fact]
    public void Relay_EverySetting_IsWritten()
    {
        var speech = _options.Speech;
        (speech.Language, speech.TtsProvider, speech.Voice, speech.TranscriptionLanguage, speech.Hints, speech.InterruptSensitivity) = ("de-DE", "ElevenLabs", "voice&1", "multi", "Dr. \"Müller\" <x>", "low");
        speech.OtherLanguages.Add("es-ES");
        var relay = XDocument.Parse(Writer.Relay(TestCall.Attempt)).Root!.Element("Connect")!.Element("ConversationRelay")!;

        Assert.Equal(
            ("de-DE", "multi", "ElevenLabs", "voice&1", "Dr. \"Müller\" <x>", "low", "es-ES"),
            (relay.Attribute("ttsLanguage")!.Value, relay.Attribute("transcriptionLanguage")!.Value, relay.Attribute("ttsProvider")!.Value, relay.Attribute("voice")!.Value,
                relay.Attribute("hints")!.Value, relay.Attribute("interruptSensitivity")!.Value, relay.Element("Language")!.Attribute("code")!.Value));
    }

    [Fact]
    public void Listen_WritesEveryAttributeThatIsReliedUpon() => Assert.Equal(
        Declaration + """<Response><Gather input="speech dtmf" action="https://h/turn?attempt=1&amp;n=3" method="POST" language="en-US" timeout="5" speechTimeout="auto" finishOnKey="" profanityFilter="false" actionOnEmptyResult="true" /></Response>""",
        Writer.Listen("https://h/turn?attempt=1&n=3"));

    [Fact]
    public void Perform_HostileText_IsEscapedAndWhatXmlCannotCarryIsLeftOut() => Assert.Equal(
        Declaration + """<Response><Say language="en-US">&lt;/Say&gt;&lt;Dial&gt;"O'Neill" &amp; 😀]]&gt;</Say><Play digits="12#" /><Redirect method="POST">https://h/turn?a=1&amp;n=2</Redirect></Response>""",
        Writer.Perform([new CallAction.Say(1, "</Say><Dial>\"O'Neill\" & 😀]]>\0\u0008\uFFFE"), new CallAction.SendDigits("12#")], "https://h/turn?a=1&n=2"));

    /// <summary>Twilio takes no longer <c>Say</c>.</summary>
    [Fact]
    public void Perform_LongText_IsSaidInParts()
    {
        var parts = XDocument.Parse(Writer.Perform([new CallAction.Say(1, new string('a', 9000))], "https://h/x")).Root!.Elements("Say").Select(say => say.Value.Length);

        Assert.Equal([4000, 4000, 1000], parts);
    }

    [Fact]
    public void Apology_FitsIntoAnUpdateOfACall()
    {
        _options.Speech.Apology = new string('&', 500);

        Assert.InRange(Writer.Apology().Length, 1, 4000);
    }
}
