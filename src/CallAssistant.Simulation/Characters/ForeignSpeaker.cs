namespace CallAssistant.Simulation;

/// <summary>Somebody who speaks Spanish, French, German, Italian or Portuguese, and no English.</summary>
/// <param name="language">The language as an ISO 639 code: <c>es</c>, <c>fr</c>, <c>de</c>, <c>it</c> or <c>pt</c>.</param>
public sealed class ForeignSpeaker(string language) : ICallee
{
    private static readonly Dictionary<string, Phrasebook> Books = new(StringComparer.Ordinal)
    {
        ["es"] = new("Hola, buenos días, ¿en qué puedo ayudarle?", "inglés", "Un momento, por favor.", "No, lo siento, aquí nadie habla inglés.", "No le entiendo, perdone.", "Adiós."),
        ["fr"] = new("Allô, bonjour, que puis-je pour vous ?", "anglais", "Un instant, je vous prie.", "Non, je suis désolé, personne ici ne parle anglais.", "Je ne vous comprends pas.", "Au revoir."),
        ["de"] = new("Guten Tag, was kann ich für Sie tun?", "englisch", "Einen Moment, bitte.", "Nein, hier spricht leider niemand Englisch.", "Ich verstehe Sie nicht.", "Auf Wiederhören."),
        ["it"] = new("Pronto, buongiorno, come posso aiutarla?", "inglese", "Un attimo, per favore.", "No, mi dispiace, qui non parla inglese nessuno.", "Non la capisco, mi scusi.", "Arrivederci."),
        ["pt"] = new("Olá, bom dia, em que posso ajudar?", "inglês", "Um momento, por favor.", "Não, desculpe, aqui ninguém fala inglês.", "Não estou a perceber, desculpe.", "Adeus."),
    };

    private readonly Phrasebook _book = Books.TryGetValue(language, out var book) ? book : throw new ArgumentException($"The language must be one of {string.Join(", ", Books.Keys)}; it is \"{language}\".", nameof(language));

    /// <summary>The codes of the languages that it may speak.</summary>
    public static IReadOnlyCollection<string> Languages => Books.Keys;

    /// <summary>Who is fetched when the caller asks for English; null when there is nobody.</summary>
    /// <value>Null by default.</value>
    public ICallee? EnglishSpeaker { get; init; }

    /// <inheritdoc/>
    public CalleeAnswer Answer(CalleeCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return new CalleeAnswer.PickUp(new Talk(_book, (EnglishSpeaker?.Answer(call) as CalleeAnswer.PickUp)?.Talk));
    }

    private sealed record Phrasebook(string Greeting, string English, string Fetches, string Nobody, string Lost, string Farewell);

    private sealed class Talk(Phrasebook book, ICalleeTalk? english) : PuttingThrough
    {
        private static readonly TimeSpan Fetching = TimeSpan.FromSeconds(10);
        private bool _asked;

        public override ValueTask<CalleeReply> GreetAsync(CancellationToken cancellationToken) => new(CalleeReply.Say(book.Greeting));

        protected override async ValueTask<CalleeReply> HearAsync(string heard, CancellationToken cancellationToken)
        {
            var asks = heard.Contains(book.English, StringComparison.OrdinalIgnoreCase);
            if (asks && english is not null)
            {
                Next = english;
                var greeting = await english.GreetAsync(cancellationToken);
                return greeting with { Lines = [book.Fetches, string.Join(' ', greeting.Lines)], Pause = Fetching };
            }

            var leaves = _asked;
            _asked |= asks;
            return asks ? CalleeReply.Say(book.Nobody) : leaves ? CalleeReply.SayAndHangUp(book.Farewell) : CalleeReply.Say(book.Lost);
        }
    }
}
