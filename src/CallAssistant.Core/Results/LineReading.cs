using CallAssistant.Mandates;
using CallAssistant.Results.Listeners;

namespace CallAssistant.Results;

/// <summary>
/// Who has the call, by all that was heard so far. Live loop, agents, gate and outcome rules read the same. What was heard decides; what the provider says of machines is a hint
/// that at most makes a doubt.
/// </summary>
/// <param name="Listener">Who listens now.</param>
/// <param name="From">Index of the first turn of whoever listens now. A screener, a menu or a queue may have come before: what they were told, nobody else has heard.</param>
/// <param name="WasScreened">True when the call has not got past a screener.</param>
/// <param name="Language">The language of somebody who does not speak ours, as an ISO 639 code; else null.</param>
internal sealed record LineReading(Listener Listener, int From, bool WasScreened = false, string? Language = null)
{
    private static readonly PhraseSet Fax = new("fax number|line|machine|tone|tones|only", "to send|receive a fax", "send your fax", "this is a fax", "fax beep", "número de fax", "numéro de fax", "faxnummer|faxgerät|faxanschluss", "numero di fax", "start|begin transmission|sending");

    private static readonly PhraseSet Bot = new(
        "i am * automated|virtual|ai|digital assistant|agent|receptionist|concierge", "this is * automated|virtual|ai|digital assistant|agent|receptionist|concierge", "i am a|an bot|robot|chatbot|ai", "this is a|an bot|robot|chatbot|ai", "powered by ai|artificial",
        "virtual|automated|digital assistant|agent|receptionist for|of|here", "asistente virtual|automático|digital", "assistant|assistante|l'assistant|l'assistante virtuel|virtuelle|vocal|automatique|numérique", "digitaler|digitale|virtueller|virtuelle assistent|assistentin",
        "ki assistent|assistentin", "assistente|l'assistente virtuale|digitale|automatico|virtual");

    private const CalleeCue AboutUs = CalleeCue.AsksIfRobot | CalleeCue.Refusal | CalleeCue.WantsPerson | CalleeCue.Screening;

    /// <summary>Reads the turns.</summary>
    /// <param name="turns">What was said, in order. Words of the system are ignored.</param>
    /// <param name="answeredBy">What the provider said last, with the pick-up or after it.</param>
    /// <param name="beepHeard">True once a tone was reported.</param>
    public static LineReading Read(IReadOnlyList<SpokenTurn> turns, AnsweredBy answeredBy, bool beepHeard)
    {
        var (isScreened, from) = Screening.Read(turns);
        if (isScreened)
        {
            return new LineReading(Listener.Screener, from, WasScreened: true);
        }

        var machine = MachineReading.Read(turns, from, answeredBy, beepHeard);
        if (machine == Listener.Machine)
        {
            return new LineReading(turns.Skip(from).Any(IsFax) ? Listener.Fax : Listener.Machine, from);
        }

        var walk = new Walk(from);
        for (var i = from; i < turns.Count; i++)
        {
            walk.Take(turns[i], i);
        }

        var listener = walk.Listener == Listener.Person ? machine : walk.Listener;
        return new LineReading(listener, walk.From, Language: listener == Listener.OtherLanguage ? walk.Language : null);
    }

    private static bool IsFax(SpokenTurn said) => said.Speaker == Speaker.Human && Fax.IsIn(said.Words);

    /// <summary>Goes through the turns once: each of the callee's tells who has the call from then on.</summary>
    private sealed class Walk(int from)
    {
        private readonly HashSet<string> _onHold = new(StringComparer.OrdinalIgnoreCase);
        private bool _reached;

        public Listener Listener { get; private set; } = Listener.Person;

        public int From { get; private set; } = from;

        public string? Language { get; private set; }

        public void Take(SpokenTurn said, int at)
        {
            if (said.Speaker != Speaker.Human || string.IsNullOrWhiteSpace(said.Text))
            {
                return;
            }

            var before = Listener;
            Listener = Who(said, before);
            if (Listener == Listener.Hold)
            {
                _onHold.Add(said.Text.Trim());
            }

            // As long as no person was reached, the next one has heard nothing of it.
            if (_reached || Listener.IsSomebody() && Listener != Listener.Hold)
            {
                _reached = true;
            }
            else if (Listener is Listener.Menu or Listener.Hold)
            {
                From = at + 1;
            }
        }

        private Listener Who(SpokenTurn said, Listener before)
        {
            if (IsFax(said))
            {
                return Listener.Fax;
            }

            if (HoldWords.IsRecording(said) || (before == Listener.Hold && _onHold.Contains(said.Text.Trim())) || HoldWords.PutsOnHold(said))
            {
                return Listener.Hold;
            }

            if (said.Cues.HasFlag(CalleeCue.Menu) || (before == Listener.Menu && said.Cues.HasFlag(CalleeCue.Repeat) && !said.Text.Contains('?')))
            {
                return Listener.Menu;
            }

            // A bot goes on like a person once it has said what it is.
            if ((Bot.IsIn(said.Words) && (said.Cues & AboutUs) == CalleeCue.None) || before == Listener.Bot)
            {
                return Listener.Bot;
            }

            if (said.Cues.HasFlag(CalleeCue.WrongNumber))
            {
                return Listener.WrongParty;
            }

            Language = SpokenLanguage.Read(said.Words) ?? Language;
            return Language is null or "en" ? Listener.Person : Listener.OtherLanguage;
        }
    }
}
