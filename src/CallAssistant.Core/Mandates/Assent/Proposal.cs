using CallAssistant.Language;
using CallAssistant.Mandates.Secrecy;

namespace CallAssistant.Mandates.Assent;

/// <summary>Reads whether the callee's last words propose something that a bare yes would agree to. In doubt they do.</summary>
internal static class Proposal
{
    /// <summary>Beginnings of words by which people ask for a promise, in six languages without accents.</summary>
    private static readonly string[] Stems =
    [
        "accept", "accett", "aceit", "acept", "akzept", "agree", "confirm", "conferm", "bestatig", "buch", "reserv", "prenot", "schedul", "charg", "cobr", "sign", "firm", "unterschr", "contract", "contrat", "vertrag", "subscri", "suscri", "abonn", "deal", "approv", "aprob", "approuv",
        "authori", "autori", "consent", "consen", "einverst", "zustimm", "acuerd", "accord", "acord", "acknowledg", "upgrad", "plan", "pay", "pag", "paye", "zahl", "bezahl", "bill", "price", "preis", "prix", "prezzo", "precio", "preco", "fee", "deposit", "dollar", "euro", "pound", "peso", "yen", "reai", "usd", "eur", "gbp", "enrol",
        "member", "warrant", "purchas", "transfer", "renew", "extend", "switch", "cancel", "yes",
    ];

    /// <summary>Of these, what may come on top of an offer that was accepted.</summary>
    private static readonly string[] Extras = ["subscri", "suscri", "abonn", "contract", "contrat", "vertrag", "member", "warrant", "upgrad", "plan", "enrol", "insur", "renew", "extend", "autori", "authori", "charg", "sign", "transfer"];

    /// <summary>Words for what follows a promise, with the same beginning.</summary>
    private static readonly string[] Papers = ["confirmation", "confirmacion", "confirmacao", "conferma", "reservation", "payroll", "plant", "planet", "plain", "pain"];

    private static readonly PhraseSet Asks = new(
        "shall|should i|we", "may|can i|we book|put|charge|take|sign|confirm|cancel|add|go|schedule|reserve|proceed|have|run|send|hold|keep|give", "may|can i|we do it|that|this|these|those|the|a|an|your", "do|would|will you want|like|take|have it|that|this|these|to|me|us|one|the|a", "want it|that|this|one", "want me|us to", "put you|it|her|him|them", "say yes|okay|i|agreed", "the word", "book it|that|this|you|her|him|them", "add it|that|this|a|an|the", "take that|it|this|silence as", "sound|sounds good|okay|fine", "is that|it|this okay|fine|good|all|alright|right", "does that|it|this work|suit", "how about", "what about", "okay with");

    /// <summary>True when something is open that a yes would agree to.</summary>
    /// <param name="heard">The callee's last words, oldest first.</param>
    /// <param name="context">Zone, region and currency.</param>
    /// <param name="accepted">The offer that was accepted and recorded; what repeats it proposes nothing new.</param>
    public static bool IsOpen(IReadOnlyList<string> heard, TextContext context, Offer? accepted)
    {
        // What was accepted settles what was said before it.
        return accepted is not null
            ? heard.Count > 0 && GoesBeyond(PlainText.Of(heard[^1]), context, accepted)
            : heard.Skip(heard.Count - Recent).Any(turn => Proposes(PlainText.Of(turn), context));
    }

    /// <summary>How many of the callee's turns an answer may refer to.</summary>
    private const int Recent = 2;

    private static bool Proposes(string text, TextContext context)
    {
        var words = new WordText(text);
        return PlainText.IsUnreadable(text) || HasStem(words, Stems) || text.AsSpan().ContainsAny("$€£¥%") || Asks.IsIn(words) || OfferReading.Read(text, context).Offers.Count > 0;
    }

    private static bool GoesBeyond(string text, TextContext context, Offer accepted)
    {
        var reading = OfferReading.Read(text, context, accepted.At is { } at ? DateOnly.FromDateTime(at.DateTime) : null);
        return reading.Amounts.Any(a => a.Role != AmountRole.Other && a.Value.Amount > 0 && a.Value != accepted.Price && a.Value != accepted.Deposit)
            || (accepted.At is { } agreed && reading.Proposed.Count > 0 && !reading.Proposed.Any(m => m.At == agreed || (m.IsAmbiguous && Math.Abs((m.At - agreed).TotalHours) == 12)))
            || (text.Contains('?', StringComparison.Ordinal) && HasStem(new WordText(text), Extras));
    }

    private static bool HasStem(WordText words, string[] stems) => words.Words.Any(word => Array.Exists(stems, stem => word.StartsWith(stem, StringComparison.Ordinal)) && !Array.Exists(Papers, paper => word.StartsWith(paper, StringComparison.Ordinal)));
}
