using CallAssistant.Mandates;

namespace CallAssistant.Results.Listeners;

/// <summary>Words that put a caller on hold, and words that a queue plays to those who are. Pure.</summary>
internal static class HoldWords
{
    private const CalleeCue Substance = CalleeCue.Voicemail | CalleeCue.Menu | CalleeCue.WrongNumber | CalleeCue.DoNotCall | CalleeCue.Refusal | CalleeCue.CallBack | CalleeCue.AsksIfRobot | CalleeCue.WantsPerson
        | CalleeCue.Booked | CalleeCue.Cancelled | CalleeCue.Moved | CalleeCue.NothingFree | CalleeCue.Farewell | CalleeCue.AnythingElse | CalleeCue.MessageTaken | CalleeCue.WhoIsCalling | CalleeCue.AsksPurpose | CalleeCue.Screening;

    private static readonly PhraseSet Queue = new(
        "call is * important", "next available", "all * agents|lines|representatives|operators|advisors are", "agents|representatives|operators|advisors|lines are * busy", "number * in the queue|line", "position in * queue", "estimated wait|waiting", "wait time",
        "higher|high than|call * volume|volumes", "experiencing * volume|volumes", "call will be answered", "answered in the order", "continue to hold", "remain|stay on the line * available|assist|answered|next|important|busy", "thank|thanks you * for your patience", "thank you for holding please", "did you know", "visit our|us website|online|at", "on our website",
        "llamada es * importante", "agentes|operadores|líneas|asesores * ocupados|ocupadas", "siguiente|próximo * disponible", "permanezca|manténgase * línea", "tiempo de espera",
        "appel est * important", "conseillers|lignes|opérateurs|agents * occupés|occupées", "temps d'attente", "veuillez patienter", "ne quittez pas * conseiller|correspondant", "restez en ligne",
        "anruf ist * wichtig", "mitarbeiter|plätze|leitungen * besetzt|gespräch", "nächste|nächsten freie|freien|freier", "wartezeit", "bleiben sie * leitung|apparat", "haben sie * geduld",
        "chiamata è * importante", "operatori|linee * occupati|occupate", "primo operatore", "tempo|tempi di|d attesa", "tempo|tempi d'attesa", "rimanere|rimanga|resti|restare|attendere|attenda in linea",
        "ligação é * importante", "atendentes * ocupados", "aguarde na linha");

    private static readonly PhraseSet Asks = new(
        "please hold|wait", "hold please", "can|could|may you|i hold", "mind holding", "on hold", "hold on", "hold the line", "hang on", "bear with me|us", "one|a moment|second|sec|minute", "just a moment|second|sec|minute", "stay on the line",
        "put|putting|get|getting you through", "connect|connecting|transfer|transferring you|your", "transfer this|the call", "pass you over|on", "get|grab|fetch him|her|them|someone|somebody|my * for you", "be right back|with",
        "un momento|momentito|segundo", "espere", "le paso|comunico", "no cuelgue", "un instant|moment", "ne quittez pas", "patientez", "je vous passe|transfère", "einen|ein|kleinen moment|augenblick|momentchen", "moment bitte", "bleiben sie * dran", "ich verbinde", "ich stelle",
        "un attimo|attimino|momento|secondo", "attenda|attendere|aspetti", "le|la passo", "resti in linea", "um momento|momentinho", "só um", "aguarde");

    private static readonly PhraseSet Times = new("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow", "o'clock", "clock", "am", "pm", "noon", "dollars");
    private static readonly PhraseSet Music = new("music", "música", "musique", "musik", "musica");

    /// <summary>True for a queue's announcement, and for a mark of a transcriber that only music was heard.</summary>
    public static bool IsRecording(SpokenTurn said) => (Queue.IsIn(said.Words) && !Voicemail(said) && !AsksUs(said)) || IsMusic(said);

    /// <summary>True when the words ask to wait and hold nothing that wants an answer.</summary>
    public static bool PutsOnHold(SpokenTurn said) =>
        Asks.IsIn(said.Words) && (said.Cues & Substance) == CalleeCue.None && !said.Text.Any(char.IsDigit) && !Times.IsIn(said.Words)
        && Clause.Sentences(said.Text).All(sentence => !sentence.IsQuestion || Asks.IsIn(sentence.Words));

    private static bool IsMusic(SpokenTurn said) =>
        said.Text.Trim() is { Length: > 0 } text && ((text[0] is '[' or '(' or '*' && Music.IsIn(said.Words)) || text.All(c => c is '♪' or '♫' or ' '));

    private static bool Voicemail(SpokenTurn said) => said.Cues.HasFlag(CalleeCue.Voicemail) || said.Cues.HasFlag(CalleeCue.Menu);

    /// <summary>A recording asks at most whether one knew that.</summary>
    private static bool AsksUs(SpokenTurn said) => Clause.Sentences(said.Text).Any(sentence => sentence.IsQuestion && !sentence.Words.Words.Take(3).SequenceEqual(["did", "you", "know"]));
}
