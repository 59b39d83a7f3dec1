using CallAssistant.Mandates.Secrecy;

namespace CallAssistant.Mandates;

/// <summary>Recognises sentences that name somebody else on whose behalf calls are made: who else is called for is nobody's business.</summary>
internal static class OtherPeople
{
    private static readonly PhraseSet Lead = new("behalf of", "calling|call|calls|called|work|working|assistant|also|assist|assisting for", "my|our|other|another client|customer|user|principal|clients|customers|users");

    /// <summary>True when the sentence names a client other than the user.</summary>
    /// <param name="sentence">The plain sentence.</param>
    /// <param name="words">Its words.</param>
    /// <param name="sayable">Texts whose names may be said.</param>
    public static bool AreNamed(string sentence, WordText words, IEnumerable<string> sayable)
    {
        var at = Lead.Find(words);
        if (at < 0)
        {
            return false;
        }

        for (var i = at + 1; i < Math.Min(words.Words.Count, at + 5); i++)
        {
            if (char.IsUpper(sentence[words.Starts[i]]) && words.Words[i] is not ("i" or "ai" or "dr" or "mr" or "mrs" or "ms") && words.Words[i].Length > 1 && !Language.Names.CommonWords.Has(words.Words[i])
                && !sayable.Any(text => PlainText.Of(text).Contains(words.Words[i], StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}
