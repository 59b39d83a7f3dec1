using CallAssistant.Language;

namespace CallAssistant.Ai.Instructions;

/// <summary>Finds who is to be called, whom to ask for, the booking's name and the town.</summary>
internal static class CalleeFinder
{
    private static readonly WordPattern[] Calling = WordPattern.ParseAll("call up?", "phone up?", "ring up?", "dial", "contact", "telephone", "reach", "message for", "message to", "message with");
    private static readonly WordPattern[] At = WordPattern.ParseAll("at", "with", "from", "restaurant to be", "called", "named", "restaurant is", "of", "book", "try", "place is", "via", "to see", "does", "is", "ask", "tell", "by", "reserve", "when|if|whether|where|what|how|are");
    private static readonly WordPattern[] In = WordPattern.ParseAll("in", "near", "around", "close to", "out of", "area of");
    private static readonly WordPattern Travel = WordPattern.Parse("bus|train|ticket|tickets|trip|travel|going|leaving|departing|arriving|heading|flight|buses|trains");
    private static readonly WordPattern[] OnTheWay = WordPattern.ParseAll("to", "from", "for", "leaving", "into", "visit", "departing");
    private static readonly WordPattern[] Under = WordPattern.ParseAll(
        "under my? the? name? of?", "name is", "name's", "name of", "name", "names", "in the name of", "this is", "i'm", "i am", "reservation for", "booking for", "reservations for",
        "table for", "reserved for", "booked for", "booking by", "made by", "on behalf of");

    private static readonly WordPattern[] AskFor = WordPattern.ParseAll("ask for", "speak to|with", "talk to|with", "see", "with");
    private static readonly WordPattern Booked = WordPattern.Parse("made|booked|reserved|existing");
    private static readonly string[] Kinds = ["restaurant", "salon", "hotel", "clinic", "cinema", "theater", "theatre", "bistro", "shop", "store", "spa", "cafe"];

    /// <summary>Reads the callee.</summary>
    public static Callee Find(Instruction text, CallErrand errand)
    {
        var bookingName = FindBookingName(text) ?? FindBookedFor(text, errand);
        var place = FindPlace(text, bookingName);
        var person = FindPerson(text);
        var business = FindCalled(text, person, place, bookingName) ?? FindBeforeKind(text) ?? FindAt(text, person, place, bookingName);
        var (roleSpan, role) = FindRole(text, errand);

        if (business is null && roleSpan is { } before && !text.IsOneCase && NameReader.TryRead(text, before.End, out var nameEnd) && text.Words[before.End].Break == '\0'
            && !NameReader.IsTitle(text.Words[before.End].Lower))
        {
            // "my sister Anna"
            return Make(text, new Span(before.End, nameEnd), isNamed: true, role, person, bookingName, place);
        }

        if (business is { } b)
        {
            return Make(text, b, isNamed: true, IsSame(b, roleSpan) ? role : null, Inside(person, b) ? null : person, bookingName, place);
        }

        if (roleSpan is { } r)
        {
            var made = Make(text, r, isNamed: false, role, person, bookingName, place);
            return made with { Words = made.Words!.EndsWith("'s", StringComparison.Ordinal) ? made.Words[..^2] : made.Words };
        }

        // "with Dr. Patel": the person is the callee when nobody else is named.
        return person is { } p
            ? Make(text, p, isNamed: true, role: null, p, bookingName, place)
            : Make(text, callee: null, isNamed: false, FindWanted(text), person: null, bookingName, place);
    }

    private static Callee Make(Instruction text, Span? callee, bool isNamed, Role? role, Span? person, Span? bookingName, Span? place) => new()
    {
        Words = Slice(text, callee),
        IsNamed = isNamed,
        Role = role,
        Person = Slice(text, person),
        BookingName = Slice(text, bookingName),
        Place = Towns.Canonical(Slice(text, place)),
    };

    private static Span? FindCalled(Instruction text, params ReadOnlySpan<Span?> taken)
    {
        foreach (var (_, end) in Places(text, Calling))
        {
            var start = SkipThe(text, end);
            if (!NameReader.TryRead(text, start, out var stop) && !TryReadSmall(text, start, out stop))
            {
                continue;
            }

            var span = new Span(start, stop);
            var isRole = stop - start == 1 && RoleTable.Find(text.Words[start].Lower) is not null;
            if (!isRole && !Overlaps(span, taken[1]) && !Overlaps(span, taken[2]))
            {
                return span;
            }
        }

        return null;
    }

    /// <summary>A name in small letters right after "call": "call bright smile dental and …". "call my dentist" is a role, read elsewhere.</summary>
    private static bool TryReadSmall(Instruction text, int start, out int end)
    {
        end = start;
        while (end < text.Words.Length && end - start < 5 && (end == start || text.Words[end].Break == '\0') && text.MentionAt(end) is null or Mention.Count
            && !NameReader.IsStop(text.Words[end].Lower) && char.IsLetter(text.Words[end].Lower[0]))
        {
            end++;
        }

        return end - start >= 2 && (start == 0 || text.Words[start - 1].Lower is not ("my" or "our" or "a" or "an" or "any")) && RoleTable.Find(text.Words[end - 1].Lower) is null;
    }

    /// <summary>"the Dynasty restaurant", "Alexander G. salon".</summary>
    private static Span? FindBeforeKind(Instruction text)
    {
        for (var i = 1; i < text.Words.Length && !text.IsOneCase; i++)
        {
            if (Array.IndexOf(Kinds, text.Words[i].Lower) < 0 || text.Words[i].Break != '\0')
            {
                continue;
            }

            for (var start = Math.Max(0, i - 6); start < i; start++)
            {
                if (start > 0 && NameReader.TryRead(text, start, out var end) && end >= i && text.Words[start].Break == '\0'
                    && text.Words[start - 1].Lower is not ("my" or "our" or "a" or "an" or "favourite" or "favorite" or "good" or "nice" or "any"))
                {
                    return new Span(start, Math.Max(end, i));
                }
            }
        }

        return null;
    }

    private static Span? FindAt(Instruction text, params ReadOnlySpan<Span?> taken)
    {
        if (text.IsOneCase)
        {
            return null;
        }

        foreach (var (_, end) in Places(text, At))
        {
            var start = SkipThe(text, end);
            if (NameReader.TryRead(text, start, out var stop) && new Span(start, stop) is var span
                && !Overlaps(span, taken[1]) && !Overlaps(span, taken[2]) && !(Overlaps(span, taken[0]) && !IsLonger(span, taken[0])))
            {
                return span;
            }
        }

        return null;
    }

    private static Span? FindPerson(Instruction text)
    {
        for (var i = 0; i < text.Words.Length; i++)
        {
            if (!NameReader.IsTitle(text.Words[i].Lower) || i + 1 >= text.Words.Length)
            {
                continue;
            }

            var end = i + 1;
            while (end < text.Words.Length && end - i < 5 && (text.Words[end].Break == '\0' || end == i + 1)
                && (text.IsOneCase ? end < i + 2 && !NameReader.IsStop(text.Words[end].Lower) : text.Words[end].IsCapital && text.MentionAt(end) is null))
            {
                end++;
            }

            if (end > i + 1)
            {
                return new Span(i, end);
            }
        }

        foreach (var (_, end) in Places(text, AskFor))
        {
            if (!text.IsOneCase && NameReader.TryRead(text, end, out var stop) && stop - end <= 3 && end > 1 && !text.Words[end - 1].IsCapital
                && text.Words[end - 1].Lower is not "with" && text.Words[end - 1].Lower is not "see")
            {
                return new Span(end, stop);
            }
        }

        return null;
    }

    private static Span? FindBookingName(Instruction text)
    {
        foreach (var (start, end) in Places(text, Under))
        {
            var isFor = text.Words[end - 1].Lower is "for";
            if (text.IsOneCase && text.Words[start].Lower is not ("under" or "name"))
            {
                continue;
            }

            if (NameReader.TryRead(text, end, out var stop))
            {
                stop = text.IsOneCase ? Math.Min(stop, end + 2) : stop;
                if (!isFor || stop - end is 2 or 3)
                {
                    return new Span(end, stop);
                }
            }
        }

        // "Danyel Dubs here, …"
        if (!text.IsOneCase && NameReader.TryRead(text, 0, out var first) && first is 2 or 3 && first < text.Words.Length && text.Words[first].Lower == "here")
        {
            return new Span(0, first);
        }

        return null;
    }

    /// <summary>"I made a booking for tomorrow for Ann Lee": only of a booking that exists; a new one may be "for" a business.</summary>
    private static Span? FindBookedFor(Instruction text, CallErrand errand)
    {
        if (text.IsOneCase || (errand is not (CallErrand.CancelAppointment or CallErrand.MoveAppointment) && !Booked.IsIn(text.Words)))
        {
            return null;
        }

        for (var i = 0; i + 1 < text.Words.Length; i++)
        {
            if (text.Words[i].Lower is "for" or "by" && NameReader.TryRead(text, i + 1, out var end) && end - i is 3 or 4)
            {
                return new Span(i + 1, end);
            }
        }

        return null;
    }

    private static Span? FindPlace(Instruction text, Span? bookingName)
    {
        var isTravel = Travel.IsIn(text.Words);
        foreach (var patterns in isTravel ? new[] { In, OnTheWay } : [In])
        {
            foreach (var (_, end) in Places(text, patterns))
            {
                var start = SkipThe(text, end);
                var span = TryReadTown(text, start, out var stop) ? new Span(start, stop) : default(Span?);
                if (span is not null && !Overlaps(span.Value, bookingName))
                {
                    return span;
                }
            }
        }

        return Towns.Find(text);
    }

    private static bool TryReadTown(Instruction text, int start, out int end)
    {
        if (text.IsOneCase || start >= text.Words.Length || !text.Words[start].IsCapital)
        {
            return Towns.TryMatch(text, start, out end);
        }

        if (!NameReader.TryRead(text, start, out end) || (end < text.Words.Length && Array.IndexOf(Kinds, text.Words[end].Lower) >= 0))
        {
            return false;
        }

        // "Long Beach, CA"
        if (end < text.Words.Length && text.Words[end].Break == ',' && text.Words[end].IsCapital && text.Words[end].Lower.Length == 2
            && text.Text[text.Words[end].Start..text.Words[end].End] is var state && char.IsUpper(state[1]))
        {
            end++;
        }

        return true;
    }

    private static (Span? Span, Role? Role) FindRole(Instruction text, CallErrand errand)
    {
        (Span? Span, Role? Role) best = (null, null);
        for (var i = 0; i < text.Words.Length; i++)
        {
            if (RoleTable.Find(text.Words[i].Lower) is not { } role)
            {
                continue;
            }

            var start = i;
            while (start > 0 && i - start < 3 && text.Words[start].Break == '\0' && !NameReader.IsStop(text.Words[start].Lower))
            {
                start--;
            }

            var isOwn = text.Words[start].Lower is "my" or "our";
            if (isOwn || (text.Words[start].Lower is "the" && best.Span is null && errand != CallErrand.ReserveTable))
            {
                best = (new Span(start, i + 1), role);
            }
            else if (best.Role is null)
            {
                best = (text.Words[start].Lower is "a" or "an" or "the" ? new Span(start, i + 1) : new Span(i, i + 1), role);
            }

            if (isOwn)
            {
                break;
            }
        }

        return best;
    }

    private static Role? FindWanted(Instruction text)
    {
        foreach (var word in text.Words)
        {
            if (RoleTable.FindByWant(word.Lower) is { } role)
            {
                return role;
            }
        }

        return null;
    }

    private static IEnumerable<Span> Places(Instruction text, WordPattern[] patterns)
    {
        for (var i = 0; i < text.Words.Length; i++)
        {
            foreach (var pattern in patterns)
            {
                if (pattern.TryMatch(text.Words, i, out var end) && end < text.Words.Length)
                {
                    yield return new Span(i, end);
                }
            }
        }
    }

    private static int SkipThe(Instruction text, int word) => word < text.Words.Length && text.Words[word].Lower is "the" && text.Words[word].Break == '\0' ? word + 1 : word;

    private static string? Slice(Instruction text, Span? span) => span is { } s ? text.Slice(s.Start, s.End) : null;

    private static bool Overlaps(Span a, Span? b) => b is { } o && a.Start < o.End && o.Start < a.End;

    private static bool IsSame(Span a, Span? b) => Overlaps(a, b);

    private static bool IsLonger(Span a, Span? b) => b is { } o && a.End - a.Start > o.End - o.Start;

    private static bool Inside(Span? inner, Span outer) => inner is { } i && i.Start >= outer.Start && i.End <= outer.End;

    /// <summary>Words from <paramref name="Start"/> up to, without, <paramref name="End"/>.</summary>
    internal readonly record struct Span(int Start, int End);
}
