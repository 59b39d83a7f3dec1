using CallAssistant.Mandates;

namespace CallAssistant.Results.Listeners;

/// <summary>Tells in which language a few words were said, by greetings and small words. Pure.</summary>
internal static class SpokenLanguage
{
    private const int Greeting = 2;
    private const int SmallWord = 1;

    private static readonly Dictionary<string, (string Language, int Weight)[]> Words = Index(
        ("en", "hello hi hey speaking thanks morning afternoon evening", "the you is are how can may help this calling call for please what who we i my your of and thank yes here there not it with have do does open closed office moment that name at on when would could press"),
        ("es", "hola diga dígame digame buenos buenas aló hábleme bueno", "usted está esta por favor quién quien qué con para una señora señor gracias llama llamar habla español se el los las del puedo ayudarle en de la marque pulse su nuestro llamada sí momento número lo siento equivocado aquí soy le atiende ahora estamos cerrados"),
        ("fr", "bonjour bonsoir allô oui", "je vous êtes est à l'appareil qui merci pour une le la les des c'est que puis-je puis aider français s'il plaît plait votre notre nous avec tapez appuyez veuillez appel dans j'écoute numéro ici suis cabinet êtes-vous de pas demandez"),
        ("de", "hallo guten grüß servus moin grüezi", "ja ich sie ist wer wie was kann ihnen helfen bitte danke mit für und der das ein eine deutsch sprechen spreche apparat drücken ihr ihre wir haben hier praxis nicht bin morgen tag am wird zu falsch verbunden"),
        ("it", "pronto buongiorno buonasera salve", "sono chi parla che è per favore grazie con una il lo gli della posso aiutarla aiutare italiano prego la vi premere prema digitare nostro in di non mi dica numero ha sbagliato studio del chiama come"),
        ("pt", "olá alô boa bom está", "você é o os por favor quem fala com uma obrigado obrigada português posso ajudar em sua seu não tarde dia de do da que eu ajudá-lo pressione digite ligação número engano aqui falar"));

    /// <summary>The language as an ISO 639 code; null when the words do not tell.</summary>
    public static string? Read(WordText text)
    {
        var scores = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in text.Words)
        {
            foreach (var (language, weight) in Words.GetValueOrDefault(word, []))
            {
                scores[language] = scores.GetValueOrDefault(language) + weight;
            }
        }

        // English is ours: a foreign name in an English sentence makes it no foreign one.
        var english = scores.GetValueOrDefault("en");
        var best = scores.Where(score => score.Key != "en").OrderByDescending(score => score.Value).ThenBy(score => score.Key, StringComparer.Ordinal).FirstOrDefault();
        return best.Value >= Greeting && best.Value > english ? best.Key : english > 0 ? "en" : null;
    }

    private static Dictionary<string, (string Language, int Weight)[]> Index(params (string Language, string Greetings, string Small)[] languages) =>
        languages
            .SelectMany(language => Split(language.Greetings).Select(word => (Word: word, language.Language, Weight: Greeting))
                .Concat(Split(language.Small).Select(word => (Word: word, language.Language, Weight: SmallWord))))
            .GroupBy(entry => entry.Word, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(entry => (entry.Language, entry.Weight)).ToArray(), StringComparer.Ordinal);

    private static string[] Split(string words) => words.Split(' ');
}
