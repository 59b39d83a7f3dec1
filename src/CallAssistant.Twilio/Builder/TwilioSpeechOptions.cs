namespace CallAssistant.Twilio;

/// <summary>How Twilio speaks and listens. Voice and provider must fit each other, or Twilio ends the call (errors 64101 and 64106).</summary>
public sealed class TwilioSpeechOptions
{
    /// <summary>The language that a call begins in, BCP-47.</summary>
    /// <value><c>en-US</c> by default.</value>
    public string Language { get; set; } = "en-US";

    /// <summary>
    /// Other languages, BCP-47, that the assistant changes to when the callee speaks one of them; relay only. Twilio recognises them only where <see cref="TranscriptionLanguage"/> is <c>multi</c>.
    /// </summary>
    /// <value>None by default.</value>
    public IList<string> OtherLanguages { get; } = [];

    /// <summary>Who speaks: <c>Google</c>, <c>Amazon</c> or <c>ElevenLabs</c>; relay only. <c>ElevenLabs</c> must be enabled in the account.</summary>
    /// <value><c>Google</c> by default.</value>
    public string TtsProvider { get; set; } = "Google";

    /// <summary>The voice, as the provider names it, for example <c>en-US-Chirp3-HD-Aoede</c>; null for the provider's own choice. With gather it is a voice of <c>Say</c>.</summary>
    public string? Voice { get; set; }

    /// <summary>Who listens: <c>Deepgram</c> or <c>Google</c>; relay only.</summary>
    /// <value><c>Deepgram</c> by default.</value>
    public string TranscriptionProvider { get; set; } = "Deepgram";

    /// <summary>The language that is listened for; null for <see cref="Language"/>. <c>multi</c> recognises several and needs Deepgram and ElevenLabs; relay only.</summary>
    public string? TranscriptionLanguage { get; set; }

    /// <summary>The model that listens; relay only.</summary>
    /// <value><c>nova-3-general</c> by default.</value>
    public string SpeechModel { get; set; } = "nova-3-general";

    /// <summary>How readily the callee's voice interrupts: <c>low</c>, <c>medium</c> or <c>high</c>; relay only.</summary>
    /// <value><c>high</c> by default.</value>
    public string InterruptSensitivity { get; set; } = "high";

    /// <summary>Words that are likely to be said, separated by commas; null for none. They go to Twilio with every call, so nothing private belongs here.</summary>
    public string? Hints { get; set; }

    /// <summary>What is said when the assistant has failed, before hanging up.</summary>
    public string Apology { get; set; } = "Sorry, something went wrong on our side. We will call again. Goodbye.";

    /// <summary>What those hear who call the number.</summary>
    public string InboundSentence { get; set; } = "Hello. This number only makes calls for other people and takes none. Thank you, goodbye.";
}
