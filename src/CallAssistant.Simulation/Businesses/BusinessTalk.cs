namespace CallAssistant.Simulation;

/// <summary>One call to a business: greets, shows its habits, and gives each turn to the desk that it concerns.</summary>
internal sealed class BusinessTalk : ICalleeTalk
{
    private static readonly TimeSpan HoldTime = TimeSpan.FromSeconds(6);
    private readonly BusinessProfile _profile;
    private readonly CalleeCall _call;
    private readonly BookingDesk _bookings;
    private readonly InfoDesk _info;
    private readonly ChangeDesk _changes;
    private readonly Random _random;
    private readonly DateOnly _today;
    private CalleeHabits _open;
    private string _waiting = "";
    private string _lastLine = "";
    private bool _disclosed;
    private bool _leaves;
    private int _lost;

    public BusinessTalk(Business business, Diary diary, CalleeCall call)
    {
        _profile = business.Profile;
        _call = call;
        _random = call.Random;
        _today = DateOnly.FromDateTime(call.Now.DateTime);
        _open = _profile.Habits;
        _info = new InfoDesk(business, call);
        _bookings = new BookingDesk(_profile, diary, call, _info);
        _changes = new ChangeDesk(_profile, diary, call, _bookings);
    }

    private bool Evening => _profile.Skills == BusinessSkills.Tables;

    public ValueTask<CalleeReply> GreetAsync(CancellationToken cancellationToken)
    {
        if (_profile.Habits.HasFlag(CalleeHabits.KeepsHours) && !_profile.Hours.IsOpenAt(_call.Now.DateTime))
        {
            return new(CalleeReply.SayAndHangUp(new HoursDesk(_profile.Hours, _call).ClosedNow()));
        }

        var part = _call.Now.Hour switch { < 12 => "morning", < 17 => "afternoon", _ => "evening" };
        var greetings = Evening ? Phrases.RestaurantGreetings : Phrases.Greetings;
        return new(Say(_random.Pick(greetings, _profile.Name, _random.Pick(Phrases.Staff), part)));
    }

    public ValueTask<CalleeReply> RespondAsync(string heard, bool cutIn, CancellationToken cancellationToken)
    {
        if (cutIn)
        {
            return new(Say(_random.Pick(Phrases.Repeat)));
        }

        var words = Utterance.Understand(heard, _today, Evening);
        var reply = Habit(words) ?? Answer(_waiting.Length > 0 ? Utterance.Understand($"{_waiting} {heard}", _today, Evening) : words);
        return new(reply);
    }

    /// <summary>What the habits of the business make it say before it answers; each of them once.</summary>
    private CalleeReply? Habit(Utterance words)
    {
        var tellsRobot = words.Has("ai", "robot", "virtual assistant", "automated", "artificial");
        _disclosed |= tellsRobot;
        if (_open.HasFlag(CalleeHabits.RefusesRobots) && tellsRobot)
        {
            return CalleeReply.SayAndHangUp("Sorry, we don't talk to robots. Please don't call again.");
        }

        if (Once(CalleeHabits.AsksToRepeat))
        {
            return Say("Sorry, could you repeat that?");
        }

        if (Once(CalleeHabits.AsksIfRobot))
        {
            _waiting = words.Text;
            return Say(_disclosed ? "Wait, am I talking to a robot?" : "Are you a robot?");
        }

        if (Once(CalleeHabits.AsksToHold))
        {
            var answer = Answer(_waiting.Length > 0 ? Utterance.Understand($"{_waiting} {words.Text}", _today, Evening) : words);
            return answer with { Lines = ["Can you hold for a moment?", .. answer.Lines.Select((line, i) => i == 0 ? "Thanks for holding. " + line : line)], Pause = HoldTime };
        }

        return null;
    }

    private bool Once(CalleeHabits habit)
    {
        var holds = _open.HasFlag(habit);
        _open &= ~habit;
        return holds;
    }

    private CalleeReply Answer(Utterance words)
    {
        _waiting = "";
        if (CallerTone.AsksToRepeat(words) && _lastLine.Length > 0)
        {
            return CalleeReply.Say(_lastLine);
        }

        var line = _info.TakeExpected(words) ?? _changes.TakeExpected(words) ?? _bookings.Continue(words) ?? Closing(words, early: true);
        if (line is null && (_info.AnswerFirst(words) ?? _changes.Start(words) ?? _bookings.Start(words) ?? _info.Answer(words)) is { } fresh)
        {
            line = fresh;
            if (Once(CalleeHabits.SmallTalk))
            {
                line = $"{_random.Pick(Phrases.Chat)} {line}";
            }
        }

        line ??= CallerTone.ReadsBack(words) ? Confirm(words) : Closing(words, early: false);

        if (line is not null)
        {
            _lost = 0;
            return _leaves ? CalleeReply.SayAndHangUp(line) : Say(line);
        }

        if (words.IsQuestion && !_bookings.IsBusy)
        {
            return Say(_random.Pick(Phrases.DontKnow));
        }

        return ++_lost switch
        {
            1 when _disclosed => Say(_random.Pick(Phrases.WhatCanIDo)),
            < 4 => Say(_random.Pick(Phrases.Repeat)),
            _ => CalleeReply.SayAndHangUp("I'm sorry, I can't understand you. Goodbye!"),
        };
    }

    /// <summary>Thanks and goodbyes. <paramref name="early"/>: only those that leave nothing to answer.</summary>
    private string? Closing(Utterance words, bool early)
    {
        _leaves = CallerTone.WillCallBack(words) || (CallerTone.SaysGoodbye(words) && !(early && words.IsQuestion));
        if (CallerTone.WillCallBack(words))
        {
            return _random.Pick(Phrases.NoProblem);
        }

        if (_leaves)
        {
            return _random.Pick(Phrases.Goodbyes);
        }

        return !early && CallerTone.Thanks(words) ? _random.Pick(Phrases.Welcome)
            : !early && words.Has("one moment", "hold on", "just a moment", "one second") ? _random.Pick(Phrases.OfCourse)
            : null;
    }

    /// <summary>Confirms what was read back when it agrees with our last words; else says them again.</summary>
    private string Confirm(Utterance words)
    {
        var ours = Utterance.Understand(_lastLine, _today, Evening);
        var wrong = words.Prices.Except(ours.Prices).Any() || (words.Code is not null && words.Code != ours.Code)
            || (ours.Times.Count > 0 && words.Times.Except(ours.Times).Any()) || (ours.Days.Count > 0 && words.Days.Except(ours.Days).Any());
        return wrong ? $"No, not quite. {_lastLine}" : _random.Pick(Phrases.Right);
    }

    private CalleeReply Say(string line)
    {
        _lastLine = line;
        return CalleeReply.Say(line);
    }
}
