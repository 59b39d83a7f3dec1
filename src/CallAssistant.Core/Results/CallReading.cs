using CallAssistant.Mandates;

namespace CallAssistant.Results;

/// <summary>What a journal says of a call, as the outcome rules need it.</summary>
internal sealed class CallReading
{
    private readonly List<(int At, CalleeCue Cues)> _callee = [];

    /// <summary>Reads a journal.</summary>
    public CallReading(IReadOnlyList<JournalEntry> journal)
    {
        var answeredBy = AnsweredBy.Unknown;
        var turns = new List<(Speaker Speaker, string Text)>();
        var disclosedAt = -1;
        var firstWords = -1;
        for (var i = 0; i < journal.Count; i++)
        {
            if (journal[i].Event is CallEvent.AssistantSpoke said)
            {
                turns.Add((Speaker.Assistant, said.Text));
            }

            switch (journal[i].Event)
            {
                case CallEvent.StatusChanged { AnsweredBy: AnsweredBy.Machine or AnsweredBy.Fax } changed:
                    answeredBy = changed.AnsweredBy.Value;
                    break;
                case CallEvent.CalleeSpoke spoke:
                    _callee.Add((i, CalleeCues.Read(spoke.Text)));
                    turns.Add((Speaker.Human, spoke.Text));
                    break;
                case CallEvent.AssistantSpoke { Interrupted: false } spoke when Disclosure.IsIn(spoke.Text):
                    firstWords = firstWords < 0 ? i : firstWords;
                    disclosedAt = disclosedAt < 0 ? i : disclosedAt;
                    break;
                case CallEvent.AssistantSpoke spoke:
                    firstWords = firstWords < 0 ? i : firstWords;
                    AskedAfterDisclosure |= disclosedAt >= 0 && !spoke.Interrupted && !Disclosure.IsSmallTalk(new WordText(spoke.Text));
                    break;
                case CallEvent.OfferAccepted accepted:
                    Accepted = accepted.Offer;
                    break;
                case CallEvent.OfferLeftOpen open:
                    LeftOpen = open.Offer;
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

        IsMachine = MachineReading.IsMachine(turns, answeredBy);
        DisclosureHeard = disclosedAt >= 0;
        AssistantWordsAfterGreeting = firstWords >= 0;
    }

    /// <summary>True when the disclosure was heard to its end.</summary>
    public bool DisclosureHeard { get; }

    /// <summary>True when a voicemail or a fax had the call.</summary>
    public bool IsMachine { get; }

    /// <summary>True when the assistant said something.</summary>
    public bool AssistantWordsAfterGreeting { get; }

    /// <summary>True when something of the errand was heard after the disclosure.</summary>
    public bool AskedAfterDisclosure { get; private set; }

    /// <summary>The last offer that was accepted.</summary>
    public Offer? Accepted { get; }

    /// <summary>The last offer that was left open.</summary>
    public Offer? LeftOpen { get; }

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
