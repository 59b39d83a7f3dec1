namespace CallAssistant.Simulation;

/// <summary>The talk of one call, from the pick-up to its end: a loop over inputs and moments, all in call time.</summary>
/// <remarks>People let each other finish, unless the callee cuts in. A machine talks on regardless.</remarks>
internal sealed class LiveTalk
{
    /// <summary>How much longer somebody waits for the rest of a sentence.</summary>
    private static readonly TimeSpan PatienceInMidSentence = TimeSpan.FromSeconds(2);

    private static readonly string[] Checks = ["Hello?", "Hello? Are you still there?", "Hello, is anybody there?"];
    private readonly CallClock _clock;
    private readonly LineMailbox _mailbox;
    private readonly CalleeAnswer.PickUp _pickUp;
    private readonly SpeechPace _pace;
    private readonly double _interruptChance;
    private readonly TimeSpan _limit;
    private readonly AssistantSpeech _caller;
    private readonly CalleeSpeech _callee;
    private readonly Murmuring _murmur;
    private readonly List<string> _heard = [];
    private readonly CancellationToken _over;
    private readonly Action<CallSignal> _emit;
    private TimeSpan _now;
    private TimeSpan _quietSince;
    private TimeSpan? _thinksUntil;
    private bool _greeted;
    private bool _asking;
    private bool _checking;
    private bool _cutIn;
    private bool _checked;
    private bool _deaf;
    private bool _deafToPlaying;
    private LineEnd? _end;

    public LiveTalk(CallClock clock, LineMailbox mailbox, CalleeAnswer.PickUp pickUp, SimulatedCallee callee, SpeechPace pace, TimeSpan limit, Action<CallSignal> emit, Action<long> started, CancellationToken over)
    {
        (_clock, _mailbox, _pickUp, _pace, _limit, _over, _emit) = (clock, mailbox, pickUp, pace, limit, over, emit);
        _interruptChance = callee.InterruptChance;
        _caller = new AssistantSpeech(pace, emit, started);
        _callee = new CalleeSpeech(pace, emit);
        _murmur = new Murmuring(emit);
    }

    /// <summary>What the network finds out after the pick-up; null when it has told it, or never does.</summary>
    public CallSignal.AnsweredByKnown? Verdict { private get; set; }

    private bool IsMachine => _pickUp.By == AnsweredBy.Machine;

    /// <summary>Runs the talk; <paramref name="early"/> are utterances that were handed over before the pick-up.</summary>
    public async Task<LineEnd> RunAsync(IEnumerable<CallAction.Say> early)
    {
        foreach (var say in early)
        {
            _caller.Add(say);
        }

        _thinksUntil = _pace.PickingUp();
        while (_end is null)
        {
            var due = NextDue();
            var input = await _mailbox.NextAsync(due);
            var now = input is null ? due : _clock.Elapsed;
            while (_end is null && NextDue() <= now)
            {
                _now = NextDue();
                Happen();
            }

            _now = now > _now ? now : _now;
            if (_end is null && input is not null)
            {
                Accept(input);
            }

            StartCaller();
        }

        var cutWords = _deafToPlaying ? "" : _caller.HeardUntil(_now);
        _pickUp.Talk.Ended(string.Join(' ', _heard.Append(cutWords).Where(words => words.Length > 0)));
        return _end;
    }

    private TimeSpan NextDue()
    {
        var due = _limit;
        Consider(Verdict is not null, Verdict?.At ?? default);
        Consider(_caller.IsPlaying, _caller.End);
        Consider(_murmur.IsDue, _murmur.Next);
        Consider(_callee.IsSpeaking || (_callee.HasMore && MayCalleeSpeak) || (_callee.WillHangUp && !_callee.HasMore && _caller.IsQuiet), _callee.Next);
        Consider(_thinksUntil is not null && MayCalleeSpeak, _thinksUntil.GetValueOrDefault());
        if (IsQuiet)
        {
            Consider(!_checked && _pickUp.AsksAfter is not null, _quietSince + _pickUp.AsksAfter.GetValueOrDefault());
            Consider(_pickUp.HangsUpAfter is not null, _quietSince + _pickUp.HangsUpAfter.GetValueOrDefault());
        }

        return due > _now ? due : _now;

        void Consider(bool holds, TimeSpan at)
        {
            if (holds && at < due)
            {
                due = at;
            }
        }
    }

    private bool MayCalleeSpeak => IsMachine || _caller.IsQuiet;

    private bool IsQuiet => _caller.IsQuiet && _callee.IsIdle && _thinksUntil is null && !_asking;

    private void Happen()
    {
        if (_now >= _limit)
        {
            _end = new LineEnd(CallSessionStatus.Completed, _limit, "The time limit of the call was reached.");
        }
        else if (Verdict is { } verdict && _now >= verdict.At)
        {
            Verdict = null;
            _emit(verdict);
        }
        else if (_murmur.IsDue && _now >= _murmur.Next)
        {
            _murmur.Advance();
        }
        else if (_caller.IsPlaying && _now >= _caller.End)
        {
            FinishCaller();
        }
        else if ((_callee.IsSpeaking || (_callee.HasMore && MayCalleeSpeak)) && _now >= _callee.Next)
        {
            AdvanceCallee();
        }
        else if (_callee.WillHangUp && !_callee.HasMore && _caller.IsQuiet && _now >= _callee.Next)
        {
            _end = new LineEnd(CallSessionStatus.Completed, _now, "The callee hung up.");
        }
        else if (_thinksUntil is { } until && MayCalleeSpeak && _now >= until)
        {
            _thinksUntil = null;
            Ask();
        }
        else
        {
            BreakSilence();
        }

        StartCaller();
    }

    private void FinishCaller()
    {
        var words = _caller.Finish(out var cut);
        _cutIn |= cut;
        Hear(words);
    }

    private void Hear(string words)
    {
        if (!_deafToPlaying && !_callee.HasMore && words.Length > 0)
        {
            _heard.Add(words.Trim());
        }

        _checked = false;
        _quietSince = _now;
        _callee.YieldTo(_now);
        ThinkIfSpokenTo();
    }

    private void ThinkIfSpokenTo()
    {
        if ((_heard.Count > 0 || _cutIn) && _caller.IsQuiet && _callee.IsIdle && !_asking)
        {
            _thinksUntil ??= _cutIn ? _now : _now + _pace.Thinking() + (_caller.IsInMidSentence ? PatienceInMidSentence : TimeSpan.Zero);
        }
    }

    private void AdvanceCallee()
    {
        if (!_callee.Advance())
        {
            return;
        }

        _quietSince = _checking ? _quietSince : _now;
        _checking = false;
        _deaf = false;
        ThinkIfSpokenTo();
    }

    private void BreakSilence()
    {
        if (_pickUp.HangsUpAfter is { } patience && _now >= _quietSince + patience)
        {
            _end = new LineEnd(CallSessionStatus.Completed, _now, "The callee hung up after a silence.");
            return;
        }

        _checked = true;
        _checking = true;
        _callee.Take(CalleeReply.Say(Checks[(int)(_pace.Next() * Checks.Length)]), _now);
        _callee.Advance();
    }

    private void StartCaller()
    {
        if (_end is not null || _caller.IsPlaying || !_caller.HasWaiting || (!IsMachine && _callee.IsSpeaking))
        {
            return;
        }

        _thinksUntil = IsMachine && !_greeted ? _thinksUntil : null;
        _deafToPlaying = _deaf || (IsMachine && !_greeted);
        _caller.Start(_now, CutsInAfter);
        if (_pickUp.Talk.MurmursDuring(_caller.Playing) is { } murmur)
        {
            _murmur.Plan(murmur.Words, _caller.TimeOf(murmur.AfterWords));
        }
    }

    private int? CutsInAfter(string sentence)
    {
        if (_pickUp.Talk.CutsInAfter(sentence) is { } words)
        {
            return words;
        }

        return _interruptChance > 0 && _pace.Next() < _interruptChance ? 1 + (int)(_pace.Next() * SpokenText.CountWords(sentence)) : null;
    }

    private void Ask()
    {
        var (heard, cutIn) = (string.Join(' ', _heard), _cutIn);
        var greets = !_greeted && heard.Length == 0 && !cutIn;
        _heard.Clear();
        (_cutIn, _greeted, _asking) = (false, true, true);
        Await(greets ? _pickUp.Talk.GreetAsync(_over) : _pickUp.Talk.RespondAsync(heard, cutIn, _over));
    }

    /// <summary>An answer that is there at once is taken at this moment of the call; another one comes through the mailbox.</summary>
    private void Await(ValueTask<CalleeReply> answer)
    {
        if (answer.IsCompletedSuccessfully)
        {
            Take(answer.GetAwaiter().GetResult());
        }
        else
        {
            _ = PostAsync(answer);
        }
    }

    private async Task PostAsync(ValueTask<CalleeReply> answer)
    {
        try
        {
            _mailbox.Post(new LineInput.Replied(await answer, Fault: null));
        }
#pragma warning disable CA1031 // A callee's fault, of whatever type, is told in the end of the call.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            _mailbox.Post(new LineInput.Replied(CalleeReply.Silence, fault.Message));
        }
    }

    private void Accept(LineInput input)
    {
        switch (input)
        {
            case LineInput.Acted { Action: CallAction.Say say, IsFirm: var isFirm }:
                _caller.Add(say, isFirm);
                break;
            case LineInput.Hushed when !_caller.IsQuiet:
                Hear(_caller.Hush(_now));
                break;
            case LineInput.Acted { Action: CallAction.HangUp }:
                _end = new LineEnd(CallSessionStatus.Completed, _now, "The caller hung up.");
                break;
            case LineInput.Acted { Action: CallAction.SendDigits keys }:
                _quietSince = _now;
                Await(_pickUp.Talk.PressAsync(keys.Digits, _over));
                break;
            case LineInput.Dropped dropped:
                _end = new LineEnd(CallSessionStatus.Failed, _now, dropped.Detail);
                break;
            case LineInput.Replied { Fault: { } fault }:
                _end = new LineEnd(CallSessionStatus.Failed, _now, $"The simulated callee failed: {fault}");
                break;
            case LineInput.Replied replied:
                Take(replied.Reply);
                break;
        }
    }

    private void Take(CalleeReply reply)
    {
        _asking = false;
        if (reply.Lines.Count > 0 || reply.HangsUp || reply.Beeps || reply.Keys is not null)
        {
            _deaf = reply.Beeps;
            _callee.Take(reply, _now);
        }

        ThinkIfSpokenTo();
    }
}
