namespace CallAssistant.Simulation;

/// <summary>Moves and cancels what is booked. What the book does not have it cannot change.</summary>
internal sealed class ChangeDesk(BusinessProfile profile, Diary diary, CalleeCall call, BookingDesk bookings)
{
    private static readonly string[] Things = ["appointment", "booking", "reservation", "table", "order", "visit", "cleaning", "subscription"];
    private readonly DateOnly _today = DateOnly.FromDateTime(call.Now.DateTime);
    private Utterance? _openMove;
    private Utterance? _openCancel;

    private bool Evening => profile.Skills == BusinessSkills.Tables;

    /// <summary>Goes on when the name was asked for; null when it was not.</summary>
    public string? TakeExpected(Utterance words)
    {
        var (move, cancel) = (_openMove, _openCancel);
        (_openMove, _openCancel) = (null, null);
        if ((move ?? cancel) is null)
        {
            return null;
        }

        if (words.Name(asked: true) is { } name && !CallerTone.Refuses(words))
        {
            return move is not null ? Move(move, name) : Cancel(cancel!, name);
        }

        return CallerTone.SaysGoodbye(words) ? null : "I'm sorry, I need the name to find it. Is there anything else?";
    }

    /// <summary>Starts a change; null when none is asked for.</summary>
    public string? Start(Utterance words)
    {
        var cancels = words.Has("cancel", "call off", "cancelling", "canceling");
        if (!cancels && !words.Has("move", "reschedule", "to change", "change the", "change my", "change our", "change it", "postpone", "rebook", "rearrange", "shift"))
        {
            return null;
        }

        if ((profile.Skills & (BusinessSkills.Appointments | BusinessSkills.Tables)) == BusinessSkills.None && !cancels)
        {
            return "I'm sorry, we don't take bookings on the phone.";
        }

        var name = words.Name(asked: false) ?? NameFinder.FindOwner(words.Words, Things) ?? OwnerAfterFor(words);
        if (name is null && words.Code is null)
        {
            (_openMove, _openCancel) = cancels ? (null, words) : (words, (Utterance?)null);
            return "Sure. What name is it under?";
        }

        return cancels ? Cancel(words, name) : Move(words, name ?? "");
    }

    private string Cancel(Utterance words, string? name)
    {
        if (diary.Find(name, words) is not { } booking)
        {
            return NotFound();
        }

        diary.Remove(booking);
        var thing = words.Words.Select(word => word.Text).FirstOrDefault(word => Things.Contains(word)) ?? "appointment";
        return call.Random.Pick(["Okay, that {0} is cancelled.", "All right, I've cancelled that {0}.", "No problem, the {0} is cancelled."], thing);
    }

    private string Move(Utterance words, string name)
    {
        var cut = CutAt(words);
        var old = cut < 0 ? words : words.Until(cut, _today, Evening);
        var wish = cut < 0 ? new Wish() : words.From(cut + 1, _today, Evening).Wish;
        if (diary.Find(name, old) is not { } existing)
        {
            return NotFound();
        }

        var isTable = existing.Party is not null;
        return bookings.Begin(new BookingRequest
        {
            IsTable = isTable,
            Service = null,
            Wish = wish,
            Party = existing.Party,
            Name = name.Length > 0 ? name : existing.Name,
            Moves = true,
            Existing = existing,
        });
    }

    private string NotFound() => call.Random.Pick(Phrases.NotInTheBook, Evening ? "reservation" : "appointment");

    /// <summary>The "to" between the old and the new time: the last one that a time, a day or a wish follows.</summary>
    private int CutAt(Utterance words)
    {
        for (var i = words.Words.Count - 2; i > 0; i--)
        {
            var splits = words.Words[i].Text is "to" or "for" or "until" && words.Words[i - 1].Text is not ("like" or "want" or "wants" or "need" or "needs" or "calling");
            if (splits && (words.Words[i].Text == "to" || words.IndexOf("to") < 0) && !words.From(i + 1, _today, Evening).Wish.IsEmpty && !IsVerb(words.Words[i + 1].Text))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsVerb(string word) => word is "move" or "reschedule" or "change" or "postpone" or "shift" or "find" or "see" or "have" or "rebook" or "rearrange";

    /// <summary>"the appointment for Dana Reed".</summary>
    private static string? OwnerAfterFor(Utterance words)
    {
        var at = Things.Select(thing => words.IndexOf($"{thing} for")).Where(index => index >= 0).DefaultIfEmpty(-1).Max();
        if (at < 0)
        {
            return null;
        }

        var parts = words.Words.Skip(at + 2).TakeWhile(word => word.IsCapitalised && word.Text is not ("monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday")).Select(word => word.Original).ToList();
        return parts.Count == 0 ? null : string.Join(' ', parts);
    }
}
