namespace CallAssistant.Twilio;

/// <summary>Which language is spoken: the callee's, where it is one that was allowed.</summary>
/// <param name="speech">The languages.</param>
internal sealed class SpokenLanguage(TwilioSpeechOptions speech)
{
    private string _current = speech.Language;

    /// <summary>The callee spoke a language, a primary tag or more.</summary>
    /// <returns>The language to change to; null to stay.</returns>
    public string? Follow(string? heard)
    {
        var other = Primary(heard ?? "") is { Length: > 0 } primary && !IsSame(Primary(_current), primary)
            ? speech.OtherLanguages.Prepend(speech.Language).FirstOrDefault(language => IsSame(Primary(language), primary))
            : null;
        _current = other ?? _current;
        return other;
    }

    /// <summary>What to listen for when another language is spoken; null where all of them are understood already.</summary>
    public string? ToHear(string spoken) => speech.TranscriptionLanguage == "multi" ? null : spoken;

    private static string Primary(string tag) => tag.Split('-')[0];

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
