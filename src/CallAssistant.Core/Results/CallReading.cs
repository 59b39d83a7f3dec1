using CallAssistant.Mandates;
using CallAssistant.Principal;

namespace CallAssistant.Results;

/// <summary>What a journal says of a call, as the outcome rules need it.</summary>
internal sealed class CallReading
{
    private readonly List<(int At, CalleeCue Cues)> _callee = [];

    /// <summary>Reads a journal.</summary>
    public CallReading(IReadOnlyList<JournalEntry> journal)
    {
        var answeredBy = AnsweredBy.Unknown;
        var turns = new List<SpokenTurn>();
        var turnsAt = new List<int>();
        for (var i = 0; i < journal.Count; i++)
        {
            if (journal[i].Event is CallEvent.AssistantSpoke or CallEvent.CalleeSpoke)
            {
                turns.Add(journal[i].Event is CallEvent.CalleeSpoke callee ? new(Speaker.Human, callee.Text) : new(Speaker.Assistant, ((CallEvent.AssistantSpoke)journal[i].Event).Text));
                turnsAt.Add(i);
            }
        }

        // What a screener or a menu heard, nobody else did.
        var words = LineReading.Read(turns, AnsweredBy.Unknown, beepHeard: false);
        (WasScreened, var over) = (words.WasScreened, words.From);
        var from = over < turnsAt.Count ? turnsAt[over] : over == 0 ? 0 : journal.Count;
        var disclosedAt = -1;
        long? lastWords = null;
        long? beep = null;
        for (var i = 0; i < journal.Count; i++)
        {
            if (i < from && journal[i].Event is CallEvent.AssistantSpoke or CallEvent.BeepHeard)
            {
                continue;
            }

            switch (journal[i].Event)
            {
                case CallEvent.StatusChanged { AnsweredBy: AnsweredBy.Machine or AnsweredBy.Fax } changed:
                    answeredBy = changed.AnsweredBy.Value;
                    break;
                case CallEvent.AnsweredByKnown known:
                    answeredBy = known.AnsweredBy;
                    break;
                case CallEvent.BeepHeard heard:
                    beep = heard.AtMs;
                    break;
                case CallEvent.CalleeSpoke spoke:
                    _callee.Add((i, CalleeCues.Read(spoke.Text)));
                    break;
                case CallEvent.AssistantSpoke { Interrupted: false } spoke when Disclosure.IsIn(spoke.Text):
                    lastWords = spoke.StartMs;
                    disclosedAt = disclosedAt < 0 ? i : disclosedAt;
                    break;
                case CallEvent.AssistantSpoke spoke:
                    lastWords = spoke.StartMs;
                    AskedAfterDisclosure |= disclosedAt >= 0 && !spoke.Interrupted && !Disclosure.IsSmallTalk(new WordText(spoke.Text));
                    break;
                case CallEvent.CalleeOptedOut:
                    OptedOut = true;
                    break;
                case CallEvent.OfferAccepted accepted:
                    Accepted = accepted.Offer;
                    break;
                case CallEvent.AgentFailed:
                    AgentFailed = true;
                    break;
                case CallEvent.Ended ended:
                    EndDetail = ended.Detail;
                    break;
                default:
                    break;
            }
        }

        var requests = PrincipalRequest.Read(journal);
        LeftOpen = OpenOffer.In(journal, requests);
        IsApproved = Accepted is not null && requests.HaveApproved(Accepted);
        Listener = LineReading.Read(turns, answeredBy, beep is not null).Listener;
        DisclosureHeard = disclosedAt >= 0;
        AssistantWordsAfterGreeting = lastWords >= (beep ?? 0);
        KeepsMessages = Listener == Listener.Machine || (Listener == Listener.Doubtful && beep is not null);
    }

    /// <summary>True when the call did not get past a screener.</summary>
    public bool WasScreened { get; }

    /// <summary>True when the disclosure was heard to its end.</summary>
    public bool DisclosureHeard { get; }

    /// <summary>Who had the call at its end.</summary>
    public Listener Listener { get; }

    /// <summary>True when a voicemail or a fax had the call.</summary>
    public bool IsMachine => Listener.IsRecorder();

    /// <summary>True when it is known to keep what it hears: a voicemail that said so, or a tone. What was said to a doubt or a fax is no message.</summary>
    public bool KeepsMessages { get; }

    /// <summary>True when the assistant said something; where there was a tone, after it.</summary>
    public bool AssistantWordsAfterGreeting { get; }

    /// <summary>True when something of the errand was heard after the disclosure.</summary>
    public bool AskedAfterDisclosure { get; private set; }

    /// <summary>True when the callee opted out of further calls.</summary>
    public bool OptedOut { get; }

    /// <summary>The last offer that was accepted.</summary>
    public Offer? Accepted { get; }

    /// <summary>The last offer that was left open.</summary>
    public Offer? LeftOpen { get; }

    /// <summary>True when the user allowed what was accepted.</summary>
    public bool IsApproved { get; }

    /// <summary>True when the agent failed.</summary>
    public bool AgentFailed { get; }

    /// <summary>Why the line was closed.</summary>
    public string EndDetail { get; } = "";

    /// <summary>True when one of the cues stands in any words of the callee.</summary>
    public bool Has(CalleeCue cue) => _callee.Exists(c => (c.Cues & cue) != CalleeCue.None);

    /// <summary>True when one of the cues stands in the callee's last words but farewells.</summary>
    public bool LastCue(CalleeCue cue)
    {
        var last = _callee.FindLast(c => !c.Cues.HasFlag(CalleeCue.Farewell));
        return (last.Cues & cue) != CalleeCue.None;
    }
}
