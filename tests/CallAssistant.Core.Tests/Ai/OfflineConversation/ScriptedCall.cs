using CallAssistant.Ai.OfflineConversation;
using CallAssistant.Mandates;
using CallAssistant.Mandates.Secrecy;
using CallAssistant.Results;

namespace CallAssistant.Tests.Ai.OfflineConversation;

/// <summary>A call whose callee says given lines. Every sentence passes the gate, every acceptance the mandate's rules, as in a live call.</summary>
internal sealed class ScriptedCall(CallPlan plan, Mandate mandate)
{
    private readonly List<CallEvent> _events = [];
    private readonly List<ConversationTurn> _turns = [];
    private readonly PrivateValues _private = new(new Dictionary<string, string> { ["full_name"] = Scene.Principal, ["date_of_birth"] = "1987-03-14", ["email"] = "dana.reed@example.com" }, mandate.DisclosableFields, Scene.Principal);

    public CallTone Tone { get; init; } = CallTone.Friendly;
    public IReadOnlyDictionary<string, string> Disclosable { get; init; } = Scene.NameOnly;
    public AnsweredBy AnsweredBy { get; set; } = AnsweredBy.Human;
    public bool BeepHeard { get; set; }
    public Offer? Accepted { get; private set; }
    public Offer? LeftOpen { get; private set; }
    public string? EndReason { get; private set; }
    public List<string> Digits { get; } = [];
    public List<string> Violations { get; } = [];
    public List<string> Said { get; } = [];
    public bool IsOver => EndReason is not null;
    public string Last { get; private set; } = "";

    /// <summary>The callee says each line in turn; the call stops when the assistant ends it.</summary>
    public async Task<ScriptedCall> Hear(params string[] lines)
    {
        foreach (var line in lines)
        {
            if (IsOver)
            {
                break;
            }

            Add(new CallEvent.CalleeSpoke(line, 0, 0));
            _turns.Add(new ConversationTurn(_events.Count, Speaker.Human, line));
            await Respond(TimeSpan.Zero);
        }

        return this;
    }

    /// <summary>The callee is silent.</summary>
    public Task<ScriptedCall> Silence(int seconds) => Respond(TimeSpan.FromSeconds(seconds));

    public async Task<ScriptedCall> Respond(TimeSpan silence)
    {
        var context = Scene.Context(plan, mandate, [.. _turns]) with { Silence = silence, AnsweredBy = AnsweredBy, BeepHeard = BeepHeard, Accepted = Accepted, Tone = Tone, DisclosableValues = Disclosable };
        var text = "";
        var steps = new List<AgentOutput>();
        await foreach (var output in new OfflineCallAgent().RespondAsync(context, CancellationToken.None))
        {
            steps.Add(output);
        }

        foreach (var step in steps)
        {
            switch (step)
            {
                case AgentOutput.Speak speak:
                    text += speak.Text;
                    break;
                case AgentOutput.AcceptOffer accept:
                    Speak(text);
                    text = "";
                    Accept(accept.Offer);
                    break;
                case AgentOutput.LeaveOpen open:
                    LeftOpen = open.Offer;
                    Add(new CallEvent.OfferLeftOpen(open.Offer, "left"));
                    break;
                case AgentOutput.SendDigits keys:
                    Digits.Add(keys.Digits);
                    Violate(SpeechGate.CheckDigits(keys.Digits, State()), keys.Digits);
                    break;
                case AgentOutput.EndCall end:
                    EndReason = end.Reason;
                    break;
            }
        }

        Last = text.Trim();
        Speak(text);
        return this;
    }

    public IReadOnlyList<JournalEntry> Journal()
    {
        var all = _events.Append(new CallEvent.Ended(CallSessionStatus.Completed, 0, ""));
        return [.. all.Select((e, i) => new JournalEntry(Guid.Empty, i + 1, Scene.Now, e, "", ""))];
    }

    public AnalysisContext Analysis()
    {
        var journal = Journal();
        return new AnalysisContext
        {
            Task = new CallTask { Id = Guid.Empty, UserId = "demo", RawInstruction = "x", CreatedAt = Scene.Now, UpdatedAt = Scene.Now, Plan = plan, Mandate = mandate },
            Session = new CallSession { Id = Guid.Empty, UserId = "demo", TaskId = Guid.Empty, Attempt = 1, PhoneNumber = "+12025550142", CreatedAt = Scene.Now, Status = CallSessionStatus.Completed },
            Segments = TranscriptBuilder.Build(journal),
            Journal = journal,
            CallTime = Scene.Now,
            Region = "US",
            Currency = "USD",
        };
    }

    /// <summary>Facts with their status, and the outcome, as after a live call.</summary>
    public async Task<(CallOutcome Outcome, IReadOnlyList<ExtractedFact> Facts, CallAnalysis Analysis)> Process()
    {
        var context = Analysis();
        var analysis = await new CallAssistant.Ai.OfflineAnalysis.OfflineCallAnalyst().AnalyseAsync(context, CancellationToken.None);
        var check = new EvidenceCheck(context);
        var facts = analysis.Facts.Select(f => new ExtractedFact(Guid.Empty, Guid.Empty, f.Key, f.Type, f.Value, check.StatusOf(f), f.SegmentId, f.RawFragment)).ToList();
        return (OutcomeRules.Decide(CallSessionStatus.Completed, context.Journal, facts, plan, mandate), facts, analysis);
    }

    private SpeechState State() => new()
    {
        Mandate = mandate,
        Private = _private,
        PrincipalName = Scene.Principal,
        Text = Scene.Text,
        DisclosureHeard = Said.Any(Disclosure.IsIn),
        MachineOnLine = AnsweredBy == AnsweredBy.Machine,
        BeepHeard = BeepHeard,
        Accepted = Accepted,
    };

    private void Accept(Offer offer)
    {
        if (MandateRules.CommitmentOf(plan.Errand) is not { } commitment)
        {
            Violations.Add("accepted on an errand without commitments");
            return;
        }

        Violate(MandateRules.Judge(offer, mandate, commitment), "accept " + offer);
        if (commitment != Commitment.Cancel && !OfferEvidence.IsStated(offer, _turns, Scene.Text, plan.Details))
        {
            Violations.Add("accepted what was not stated: " + offer);
        }

        Accepted = offer;
        Add(new CallEvent.OfferAccepted(offer));
    }

    private void Speak(string text)
    {
        foreach (var sentence in Clause.Sentences(text).Select(s => s.Text.Trim()))
        {
            Violate(SpeechGate.Check(sentence, State()), sentence);
            Said.Add(sentence);
            Add(new CallEvent.AssistantSpoke(sentence, 0, 0, false));
            _turns.Add(new ConversationTurn(_events.Count, Speaker.Assistant, sentence));
        }
    }

    private void Violate(string? rule, string what)
    {
        if (rule is not null)
        {
            Violations.Add(rule + ": " + what);
        }
    }

    private void Add(CallEvent e) => _events.Add(e);

    public override string ToString() => string.Join("\n", _turns.Select(t => $"{t.Speaker}: {t.Text}")) + $"\nend: {EndReason}; accepted: {Accepted}; open: {LeftOpen}; violations: {string.Join(" | ", Violations)}";
}
