using CallAssistant.Mandates;

namespace CallAssistant.Ai.OfflineMachines;

/// <summary>Chooses a key of a recorded menu.</summary>
internal static class PhoneMenu
{
    private static readonly string[][] Keys =
    [
        ["zero", "cero", "zéro", "null"], ["one", "uno", "un", "eins", "um"], ["two", "dos", "deux", "zwei", "due", "dois"], ["three", "tres", "trois", "drei", "tre", "três"], ["four", "cuatro", "quatre", "vier", "quattro", "quatro"],
        ["five", "cinco", "cinq", "fünf", "cinque"], ["six", "seis", "sechs", "sei"], ["seven", "siete", "sept", "sieben", "sette", "sete"], ["eight", "ocho", "huit", "acht", "otto", "oito"], ["nine", "nueve", "neuf", "neun", "nove"],
    ];

    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "press", "dial", "push", "pulse", "marque", "oprima", "presione", "tapez", "composez", "appuyez", "pressez", "drücken", "wählen", "premere", "prema", "digitare", "digiti", "pressione", "digite", "tecle",
    };

    /// <summary>Words that may stand between a verb and its key.</summary>
    private static readonly HashSet<string> Between = new(StringComparer.Ordinal) { "el", "la", "le", "sur", "sie", "bitte", "die", "il", "o", "a", "number", "key" };

    private static readonly PhraseSet English = new("english", "inglés", "anglais", "englisch", "inglese", "inglês");
    private static readonly PhraseSet Person = new("operador|operadora|recepción|persona", "conseiller|accueil|opérateur", "zentrale|mitarbeiter|empfang", "operatore|segreteria", "atendente", "operator", "front desk", "representative", "reception", "receptionist", "agent", "person", "someone", "other|all * inquiries|questions|calls", "anything else", "general", "staff", "team|desk");
    private static readonly PhraseSet Booking = new("appointment|appointments", "booking|bookings|book", "schedule|scheduling", "reserve|reservation|reservations", "table");
    private static readonly PhraseSet Orders = new("order|orders", "delivery|shipping", "tracking");
    private static readonly PhraseSet Hours = new("hours", "opening", "location|locations");
    private static readonly PhraseSet Prices = new("price|prices|pricing", "sales", "rates", "services");

    /// <summary>True when the menu wants to be told in words.</summary>
    public static bool TakesWords(string text) => Read(text).Count == 0;

    /// <summary>The key that fits the errand, else the one that reaches a person; null when neither is offered.</summary>
    public static string? Choose(string text, CallErrand errand)
    {
        var options = Read(text);
        var wanted = errand switch
        {
            CallErrand.BookAppointment or CallErrand.MoveAppointment or CallErrand.CancelAppointment or CallErrand.ReserveTable => Booking,
            CallErrand.CheckOrder => Orders,
            CallErrand.AskOpeningHours => Hours,
            CallErrand.AskPrice => Prices,
            _ => Person,
        };
        PhraseSet[] wishes = [English, wanted, Person];
        return wishes.Select(wish => options.FirstOrDefault(o => wish.IsIn(o.Topic)).Key).FirstOrDefault(key => key is not null);
    }

    private static List<(string Key, WordText Topic)> Read(string text)
    {
        var words = new WordText(text).Words;
        var presses = new List<(int At, string Key)>();
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var at = i + 1;
            while (at + 1 < words.Count && at < i + 4 && Between.Contains(words[at]))
            {
                at++;
            }

            if (Verbs.Contains(words[i]) && KeyOf(words[at]) is { } key)
            {
                presses.Add((i, key));
            }
        }

        var options = new List<(string, WordText)>();
        if (presses.Count == 0)
        {
            return options;
        }

        // "For billing, press 1" has its topic before the key, "press 1 for billing" after it.
        var topicAfter = presses[0].At + 2 < words.Count && words[presses[0].At + 2] is "for" or "to" or "if" && !words.Take(presses[0].At).Contains("for");
        for (var i = 0; i < presses.Count; i++)
        {
            var from = topicAfter ? presses[i].At + 2 : i == 0 ? 0 : presses[i - 1].At + 2;
            var to = topicAfter ? (i + 1 < presses.Count ? presses[i + 1].At : words.Count) : presses[i].At;
            options.Add((presses[i].Key, new WordText(string.Join(' ', words.Skip(from).Take(to - from)))));
        }

        return options;
    }

    private static string? KeyOf(string word)
    {
        var spelled = Array.FindIndex(Keys, names => names.Contains(word));
        return spelled >= 0 ? ((char)('0' + spelled)).ToString() : word.Length == 1 && char.IsAsciiDigit(word[0]) ? word : null;
    }
}
