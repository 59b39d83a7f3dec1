using CallAssistant.Mandates;

namespace CallAssistant.Suppression;

/// <summary>
/// The words by which a callee opts out of further calls, sentence by sentence. Nobody of the whole host calls the number again, so what only sounds like it must not count: a wish for another hour, somebody else's calls, a
/// condition.
/// </summary>
internal static class OptOutWords
{
    private const string Call = "call|calling|ring|ringing|phone|phoning|contact|contacting|dial|dialing|bother|bothering";

    private const string List = "list|lists|database|system|systems|records|record|file|files|directory|contacts|registry";

    private static readonly PhraseSet Phrases = new(
        [
            $"not|never {Call} * again|anymore", $"not|never {Call} * any more|longer", $"not ever {Call}", $"never ever {Call}", $"not|never {Call} * this|that|our|my number|line|phone|house|home|office",
            $"never {Call} here|us|me|back", $"no longer {Call}", "not call here", $"not to|allowed|permitted|supposed * {Call} here|us|me|this",
            "stop|quit calling|phoning|ringing|contacting|bothering", "stop|quit these|those|your|all calls|calling", "cease * calls|calling|contact", "do not call|contact list|registry|register", "no more|further calls|contact",
            $"take|remove|delete|erase|strike|cross me|us * off|from * {List}", $"take|remove|delete|erase|strike|cross my|our|this * number|name|phone|line * off|from * {List}", "remove|delete|erase|lose|forget my|our|this number",
            "not want|need|wish|like|appreciate any|more|your|these|such|further calls", "not want|need|wish any more calls", "not want|wish|like to get|have|receive * calls", "not want|wish|like to be called|contacted|phoned|bothered", $"not want|wish|like you|anyone|anybody to {Call} * again|anymore|here|us|me|this|any",
            $"not want|wish|like you|anyone|anybody {Call} * again|anymore|here|us|me|this|any", "not want|wish to * hear from you|your", "this|that is|was|be the last time you call|ring|phone|contact",
            "want|like|wish to opt out", "opt me|us out", "unsubscribe me|us|my|our|this", "revoke|withdraw my|our|any|all consent|permission",
            .. OtherLanguages,
        ]);

    /// <summary>Callees answer in their own language, whatever language they are called in. As German, Spanish, French, Italian, Portuguese and Dutch say it.</summary>
    private static string[] OtherLanguages =>
    [
        "rufen|ruft sie|mich|uns|hier|bitte|diese * nie|nicht wieder|mehr", "keine|keinen anrufe|anruf mehr", "hören|hör sie|auf * anzurufen", "löschen|streichen|entfernen sie meine|unsere|diese|mich|uns|die nummer|telefonnummer|aus|von",
        "no|nunca|jamás me|nos|vuelva|vuelvan|vuelvas * llamar|llame|llamen|llames * más|nunca", "no|nunca vuelva|vuelvan|vuelvas a llamar|llamarme|llamarnos", "no|nunca llame|llamen|llames * más|nunca", "nunca|jamás me|nos llame|llamen|llames", "deje|dejen|deja de llamar|llamarme|llamarnos", "borre|borren|quite|quiten|elimine|eliminen mi|nuestro|este número|numero",
        "ne me|m'appelez|nous|rappelez|téléphonez * plus|jamais", "n'appelez plus|jamais", "arrêtez|cessez de|d'appeler|m'appeler * appeler|téléphoner", "arrêtez|cessez d'appeler", "arrêtez|cessez de m'appeler|nous", "supprimez|effacez|retirez mon|notre|ce numéro",
        "non mi|ci|chiamate|chiami|chiamare|chiamatemi|richiami|richiamate|telefoni|telefonate * più|mai", "smetta|smettete|smettetela di chiamare|chiamarmi|chiamarci|telefonare", "cancelli|cancellate il mio|nostro numero",
        "não|nunca me|nos|ligue|liguem|volte|voltem|telefone|telefonem * mais|ligar", "pare|parem de ligar|telefonar|me", "bel|belt|bellen mij|me|ons|dit|hier|u * niet|nooit meer", "haal|verwijder mij|ons|dit|mijn * nummer|lijst",
    ];

    /// <summary>A wish where the sentence ends with it: "Don't call us, we'll call you" is none.</summary>
    private static readonly PhraseSet AtTheEnd = new($"not|never {Call} me|us");

    /// <summary>What makes a sentence mean something else.</summary>
    private static readonly PhraseSet Harmless = new(
        // Whose calls are spoken of: the speaker's own, or somebody else's.
        $"i|we|he|she|they|it|nobody|who|this|that will|would|did|do|does|can|could|have|has|had|shall|should|may|might|am|is|are|was|were not|never {Call}", $"i|we|he|she|they|people|customers never {Call}", $"you never {Call} us|me|back", $"him|her not|never to|{Call}",
        "i|we will|can|could|shall|would|have|just|may take|remove|delete|erase|strike|cross", "i|we am|are going to take|remove|delete|erase", $"i|we|he|she|they no longer {Call}", $"did|do|have|had|does you|we|they|he|she|i not {Call}",
        "will|did|not|they|we|you|never|would|to not stop|quit calling|phoning|ringing", "will|did|not|they|we|never stop|quit calling|phoning|ringing", "stop calling it|her|him|them|that|a|an|out|names|yourself|ahead|for|people|others|each|customers|around",
        "not want|wish|like to miss|lose|drop", "not|if|did|you|never lose|forget", "waiting|wait|guest|order|price|wine|shopping|cancellation|menu list", 
        // A condition, not a wish.
        $"if|unless|when|whether|case|provided you|we|they|i|he|she|nobody * not|never {Call}", $"if|why|or|whether not {Call}", "emergency", "have|has a|any|no do not call", "what|which|is|how * do not call list|registry|register",
        // Another hour, not never.
        $"not|never {Call} * before|until|till|unless|today|tonight|tomorrow|yet|during|between|while|so|too|weekends|sundays|saturdays", $"not|never {Call} * on|after|at|in sunday|sundays|saturday|saturdays|weekend|weekends|monday|mondays|friday|fridays|the|lunch|lunchtime|dinner|night|nights|noon|midnight|hours|work|dark|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|5|6|7|8|9|10|11|12|18|19|20|21|22",
        "again|anymore later|before|until|till|unless|today|tonight|tomorrow|yet|during|between|while|so|too|on|if|when", "again|anymore this week|weekend|morning|afternoon|evening|month|early|late|soon|year", "again|anymore in|at|after the|lunch|lunchtime|dinner|night|noon|one|two|three|four|five|six|seven|eight|nine|ten|a|an",
        "more calls today|tonight|until|till|before|after|this|in|on|waiting|right|for", "calls today|tonight|tomorrow|before|after|until|till|during|between|while|at|on", "called|contacted|bothered|phoned before|after|until|today|tonight|during|while|at|on|by|so|too",
        "to call * before|after|until|today|tonight|during|while|on|so|too",
        "heute * keine|nicht", "morgen nicht|keine", "mehr|wieder vor|heute|so|bis|um|während", "más|mais|plus tarde|temprano|tard|tôt|tarda|cedo|aujourd'hui|hoy|hoje", "plus ce soir|matin", "más esta noche|tarde|semana", "più tardi|presto|oggi", "antes|avant|prima|voor|vandaag|hoje|hoy|aujourd'hui|oggi");

    /// <summary>True when one of the sentences opts out.</summary>
    /// <param name="text">The words of a turn.</param>
    /// <param name="words">The same, as they were read before.</param>
    public static bool AreIn(string text, WordText words)
    {
        // Hardly any turn has one, and only those are taken apart.
        if (!Phrases.IsIn(words) && !AtTheEnd.IsIn(words))
        {
            return false;
        }

        var start = 0;
        for (var end = 0; end <= text.Length; end++)
        {
            if (end == text.Length || IsEnd(text, end))
            {
                var sentence = new WordText(text[start..end]);
                if ((Phrases.IsIn(sentence) || (AtTheEnd.Find(sentence) is >= 0 and var at && at == sentence.Words.Count - 3)) && !Harmless.IsIn(sentence))
                {
                    return true;
                }

                start = end;
            }
        }

        return false;
    }

    /// <summary>A sentence ends at its mark, and after "not" at a comma: "We can't, call again tomorrow."</summary>
    private static bool IsEnd(string text, int at) => text[at] switch
    {
        '!' or '?' or ';' or '\n' => true,
        '.' => at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]),
        ',' => text.AsSpan(0, at).EndsWith("not", StringComparison.OrdinalIgnoreCase) || text.AsSpan(0, at).EndsWith("n't", StringComparison.OrdinalIgnoreCase) || text.AsSpan(0, at).EndsWith("n’t", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
