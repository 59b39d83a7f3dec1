using CallAssistant.Ai.OfflineConversation;

namespace CallAssistant.Ai.OfflineMachines;

/// <summary>Somebody speaks another language: asks in it whether anybody speaks English, once, and takes its leave in it.</summary>
internal static class LanguageBarrier
{
    // The disclosure comes first, in English: the gate knows no other. These say the same again, without a name.
    private static readonly Dictionary<string, (string Name, string Question, string Farewell)> Lines = new(StringComparer.Ordinal)
    {
        ["es"] = ("Spanish", "Soy un asistente de inteligencia artificial y llamo de parte de otra persona. ¿Hay alguien que hable inglés?", "Muchas gracias, adiós."),
        ["fr"] = ("French", "Je suis un assistant d'intelligence artificielle et j'appelle de la part de quelqu'un. Y a-t-il quelqu'un qui parle anglais ?", "Merci beaucoup, au revoir."),
        ["de"] = ("German", "Hier spricht ein KI-Assistent im Auftrag einer anderen Person. Spricht bei Ihnen jemand Englisch?", "Vielen Dank, auf Wiederhören."),
        ["it"] = ("Italian", "Sono un assistente di intelligenza artificiale e chiamo per conto di un'altra persona. C'è qualcuno che parla inglese?", "Grazie mille, arrivederci."),
        ["pt"] = ("Portuguese", "Sou um assistente de inteligência artificial e ligo em nome de outra pessoa. Há alguém que fale inglês?", "Muito obrigado, adeus."),
    };

    public static Reply Respond(Talk talk, string language)
    {
        var (name, question, farewell) = Lines[language];
        var last = question[(question.LastIndexOf(". ", StringComparison.Ordinal) + 2)..];
        if (talk.TimesSaid(last.TrimStart('¿')) > 0)
        {
            return new Reply().Say(farewell).Say(Phrases.Goodbye).End($"Only {name} is spoken there.");
        }

        return (talk.DisclosureHeard ? new Reply() : new Reply().Say(Phrases.Opening(talk.Context))).Say(question);
    }
}
