namespace CallAssistant.Simulation;

/// <summary>Books, moves and cancels on one call: a state machine over what the caller says.</summary>
internal sealed class BookingDesk(BusinessProfile profile, Diary diary, CalleeCall call, InfoDesk info)
{
    private readonly Random _random = call.Random;
    private readonly DateOnly _today = DateOnly.FromDateTime(call.Now.DateTime);
    private readonly HashSet<DateTime> _refused = [];
    private readonly Queue<string> _details = [];
    private BookingStage _stage;
    private BookingRequest _request = new() { IsTable = false };
    private List<DateTime> _offers = [];
    private SimulatedBooking? _booked;
    private bool _toldPrice;
    private int _refusals;

    /// <summary>True while an answer of the caller is waited for.</summary>
    public bool IsBusy => _stage is not (BookingStage.None or BookingStage.Booked);

    private bool Evening => profile.Skills == BusinessSkills.Tables;

    /// <summary>Goes on with the booking under way; null when the words do not concern it.</summary>
    public string? Continue(Utterance words)
    {
        if (IsBusy && (CallerTone.SaysGoodbye(words) || CallerTone.WillCallBack(words)) && !CallerTone.Commits(words) && words.Name(asked: false) is null)
        {
            _stage = BookingStage.None;
            return null;
        }

        return _stage switch
        {
            BookingStage.Asking => TakeAnswer(words),
            BookingStage.Offering => TakeChoice(words),
            BookingStage.Naming => TakeName(words),
            BookingStage.Detailing => AskDetailOrBook(),
            BookingStage.Booked when CallerTone.ReadsBack(words) || (words.Code is not null && !words.Has("order")) => ReadBack.Answer(_booked!, words, profile.Reminder, _random),
            _ => null,
        };
    }

    /// <summary>Starts what the caller asks for; null when it is nothing to book.</summary>
    public string? Start(Utterance words)
    {
        if (CallerTone.AsksHours(words) && !words.Has("book*", "reserve", "appointment"))
        {
            return null;
        }

        if (profile.Skills is BusinessSkills.None or BusinessSkills.Orders)
        {
            return words.Has("book", "reserve", "appointment", "table", "reservation") ? "I'm sorry, we don't take bookings on the phone." : null;
        }

        var table = words.Has("table", "reservation", "dinner", "lunch", "tables") || words.Party is not null;
        if (!words.Has("book*", "reserv*", "appointment*", "schedule", "table*", "opening", "openings", "available", "availability", "slot", "come in", "see the", "fit me in", "get in", "a visit", "free", "need a"))
        {
            return null;
        }

        var isTable = profile.Skills.HasFlag(BusinessSkills.Tables) && (table || !profile.Skills.HasFlag(BusinessSkills.Appointments));
        return Begin(new BookingRequest { IsTable = isTable, Service = isTable ? null : info.ServiceFor(words), Wish = words.Wish, Party = words.Party, Name = words.Name(asked: false) });
    }

    /// <summary>Starts with what was understood: asks for what is missing, or offers.</summary>
    public string Begin(BookingRequest request)
    {
        _request = request;
        _refused.Clear();
        _refusals = 0;
        _toldPrice = false;
        return AskWhatIsMissing() ?? Offer(another: false);
    }

    private string? AskWhatIsMissing()
    {
        _stage = BookingStage.Asking;
        if (_request.IsTable && _request.Party is null)
        {
            return _random.Pick(Phrases.AskParty);
        }

        var lacks = _request.IsTable ? !_request.Wish.HasDay || !(_request.Wish.HasTime || _request.Wish.Earliest || _request.Wish.Latest) : _request.Wish.IsEmpty;
        return !lacks ? null
            : _request.Moves ? _random.Pick(Phrases.AskNewTime)
            : _request is { IsTable: true, Wish.HasDay: true } ? "And at what time?"
            : _request.IsTable ? "For what day and time?"
            : _random.Pick(Phrases.AskWhen);
    }

    private string? TakeAnswer(Utterance words)
    {
        var party = words.Party ?? (_request is { IsTable: true, Party: null } && words.Words.Count <= 6 ? words.Words.Select((_, i) => NumberWords.Read(words.Words, i)?.Value).FirstOrDefault(value => value is > 0 and < 40) : null);
        var any = words.Has("any day", "any time", "anytime", "whenever", "flexible", "doesn't matter", "don't mind", "as soon as possible");
        var wish = any ? words.Wish with { Earliest = true } : words.Wish;
        if (party is null && wish.IsEmpty && CallerTone.AsksPrice(words))
        {
            return info.TellPrice(words);
        }

        if (party is null && wish.IsEmpty)
        {
            return ++_refusals > 2 ? "I'm sorry, without that I can't look anything up." : AskWhatIsMissing();
        }

        _request = _request with { Party = party ?? _request.Party, Wish = _request.Wish.Refine(wish), Name = _request.Name ?? words.Name(asked: false) };
        return AskWhatIsMissing() ?? Offer(another: false);
    }

    /// <summary>Offers what fits best; else what is nearest to it; else says that there is nothing.</summary>
    private string Offer(bool another)
    {
        var free = diary.Free(call, _request.IsTable).Where(slot => !_refused.Contains(slot)).ToList();
        var fitting = SlotSearch.Find(free, _request.Wish, _request.IsTable, out var exact);
        var lead = another ? "" : _random.Pick(Phrases.Look) + " ";
        if (fitting.Count == 0)
        {
            fitting = SlotSearch.Find(free, _request.Wish with { To = null, NotBefore = null, NotAfter = null }, _request.IsTable, out _);
            lead = _random.Pick(Phrases.NothingThen) + " ";
            if (fitting.Count == 0 || _refusals > 2)
            {
                _stage = BookingStage.None;
                return _random.Pick(Phrases.NothingLeft);
            }

            _refusals++;
        }

        var two = profile.Habits.HasFlag(CalleeHabits.OffersTwoTimes) && fitting.Count > 1 && !(exact && _request.Wish.At is not null);
        _offers = fitting[..(two ? 2 : 1)];
        _stage = BookingStage.Offering;
        return lead + OfferLine(exact && _request.Wish.At is not null && !another, another);
    }

    private string OfferLine(bool exact, bool another)
    {
        if (_request.IsTable && exact)
        {
            _stage = _request.Name is null ? BookingStage.Naming : BookingStage.Offering;
            var line = $"A table for {Spoken.Number(_request.Party ?? 2)} on {Spoken.Moment(_offers[0])} works.";
            return _request.Name is null ? $"{line} {_random.Pick(Phrases.AskTableName)}" : $"{line} Shall I book it?";
        }

        if (_request is { IsTable: true, Wish.At: { } at } && !another && DateOnly.FromDateTime(_offers[0]) == _request.Wish.From)
        {
            return $"For {Spoken.Number(_request.Party ?? 2)} at {Spoken.Time(at)} I'm full, but I could do {Spoken.Moment(_offers[0])}.";
        }

        var moments = string.Join(" or ", _offers.Select(Spoken.Moment));
        var offer = exact ? $"{moments} is free." : _random.Pick(another ? Phrases.Another : _request.Wish.Latest ? Phrases.Latest : Phrases.Earliest, moments);
        if (_request is { IsTable: false, Moves: false, Service: { } service } && !_toldPrice && !profile.Habits.HasFlag(CalleeHabits.KeepsPrices))
        {
            _toldPrice = true;
            offer += " " + info.PriceOf(service);
        }

        return $"{offer} {(_request.Moves ? "Shall I move it to that?" : _random.Pick(Phrases.Works))}";
    }

    private string? TakeChoice(Utterance words)
    {
        var named = _offers.FindAll(offer => Matches(words, offer));
        var mentions = words.Days.Count > 0 || words.Times.Count > 0;
        var declines = CallerTone.Declines(words);
        var fits = !mentions || named.Count > 0;
        if (CallerTone.AsksForLess(words))
        {
            return _random.Pick(Phrases.FixedPrice);
        }

        if (fits && (CallerTone.Commits(words) || (!declines && CallerTone.Agrees(words)) || (!declines && mentions)) && !(words.IsQuestion && CallerTone.AsksPrice(words)))
        {
            var second = _offers.Count > 1 && words.Has("second", "later one", "latter", "the other");
            _offers = [named.Count > 0 && mentions ? named[0] : _offers[second ? 1 : 0]];
            _request = _request with { Name = _request.Name ?? words.Name(asked: false) };
            return AskNameOrGoOn();
        }

        if (declines || !fits || CallerTone.AsksForOther(words) || !words.Wish.IsEmpty)
        {
            return TakeRefusal(words, declines);
        }

        return CallerTone.AsksPrice(words) ? (_request.Service is { } service ? info.PriceOf(service) : info.TellPrice(words))
            : words.Has("moment", "hold on", "one second") ? _random.Pick(Phrases.OfCourse)
            : words.IsQuestion ? $"{info.Answer(words) ?? _random.Pick(Phrases.DontKnow)} Would {Spoken.Moment(_offers[0])} work?"
            : $"Would {Spoken.Moment(_offers[0])} work for you?";
    }

    private string TakeRefusal(Utterance words, bool declines)
    {
        foreach (var offer in _offers)
        {
            _refused.Add(offer);
        }

        var wish = words.Wish;
        if (words.Has("earlier", "sooner", "too late") && !wish.HasTime)
        {
            wish = wish with { NotAfter = TimeOnly.FromDateTime(_offers[0]) };
        }
        else if (words.Has("later", "too early") && !wish.HasTime)
        {
            wish = wish with { NotBefore = TimeOnly.FromDateTime(_offers[0]) };
        }

        _request = _request with { Wish = _request.Wish.Refine(wish), Party = words.Party ?? _request.Party };
        return Offer(another: declines && wish.IsEmpty);
    }

    private static bool Matches(Utterance words, DateTime offer) =>
        (words.Days.Count == 0 || words.Days.Contains(DateOnly.FromDateTime(offer))) && (words.Times.Count == 0 || words.Times.Contains(TimeOnly.FromDateTime(offer)));

    private string AskNameOrGoOn()
    {
        if (_request.Name is null)
        {
            _stage = BookingStage.Naming;
            return _random.Pick(_request.IsTable ? Phrases.AskTableName : Phrases.AskName);
        }

        return GoOn();
    }

    private string? TakeName(Utterance words)
    {
        if (words.Name(asked: true) is { } name && !CallerTone.Refuses(words))
        {
            _request = _request with { Name = name };
            return GoOn();
        }

        if (CallerTone.Refuses(words))
        {
            _stage = ++_refusals > 1 ? BookingStage.None : _stage;
            return _random.Pick(Phrases.NeedName);
        }

        if (CallerTone.Declines(words) || (words.Wish.HasTime && !Matches(words, _offers[0])))
        {
            return TakeRefusal(words, declines: true);
        }

        return CallerTone.AsksPrice(words) ? info.TellPrice(words) : _random.Pick(Phrases.AskNameAgain);
    }

    private string GoOn()
    {
        if (profile.Habits.HasFlag(CalleeHabits.AsksDateOfBirth) && !_request.IsTable)
        {
            _details.Enqueue("And the date of birth, please?");
        }

        if (profile.Habits.HasFlag(CalleeHabits.AsksInsurance) && !_request.IsTable)
        {
            _details.Enqueue("What insurance do you have?");
        }

        return AskDetailOrBook();
    }

    private string AskDetailOrBook()
    {
        if (_details.TryDequeue(out var question))
        {
            _stage = BookingStage.Detailing;
            return question;
        }

        return Book();
    }

    private string Book()
    {
        var at = _offers[0];
        var code = _request.Existing?.Code ?? MakeCode(at);
        var booking = new SimulatedBooking(_request.Name!, _request.IsTable ? "table" : _request.Service?.Name ?? "appointment", at, code, _request.Price, _request.IsTable ? _request.Party ?? 2 : null);
        if (!diary.TryBook(call, booking))
        {
            _refused.Add(at);
            return $"Oh, I'm sorry, that one has just been taken. {Offer(another: true)}";
        }

        if (_request.Existing is { } old)
        {
            diary.Remove(old);
        }

        (_booked, _stage) = (booking, BookingStage.Booked);
        if (_request.Moves)
        {
            return $"Done, I've moved you to {Spoken.Moment(at)}.";
        }

        return _request.IsTable
            ? $"All right, a table for {Spoken.Number(booking.Party!.Value)} on {Spoken.Moment(at)} under {booking.Name.Split(' ')[^1]}. See you then!"
            : $"{_random.Pick(Phrases.Booked)} {booking.Name} is booked for {Spoken.Moment(at)}. Your confirmation number is {Spoken.Code(code)}.";
    }

    private string MakeCode(DateTime at)
    {
        var letters = string.Concat(profile.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(word => char.ToUpperInvariant(word[0])).Where(char.IsAsciiLetter));
        return $"{letters}{1000 + StableRandom.Pick(call.Seed, $"{call.PhoneNumber}|{at:O}|{call.Ordinal}", 9000)}";
    }
}
