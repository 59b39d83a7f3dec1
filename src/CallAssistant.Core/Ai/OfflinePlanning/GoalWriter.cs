using System.Globalization;
using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.OfflinePlanning;

/// <summary>Writes the title, the goal and the steps.</summary>
internal sealed class GoalWriter(ErrandDetails details, CallErrand errand, string? callee, Money? price, Offer? openOffer)
{
    /// <summary>A short name for lists.</summary>
    public string Title() => Prose.Cut(Prose.Capital(errand switch
    {
        CallErrand.BookAppointment => $"Book {What()}{Where()}",
        CallErrand.MoveAppointment => $"Move {What()}{Where()}",
        CallErrand.CancelAppointment => $"Cancel {What()}{Where()}",
        CallErrand.ReserveTable => $"Table{(details.PartySize is { } n ? $" for {Prose.Number(n)}" : "")}{(callee is null ? "" : $" at {callee}")}",
        CallErrand.AskPrice => $"Price{(details.Subject is { } s ? $" of {s}" : "")}{Where()}",
        CallErrand.AskOpeningHours => $"Opening hours{(callee is null ? "" : $" of {callee}")}",
        CallErrand.CheckOrder => $"Status of {Ordered()}{Where()}",
        CallErrand.LeaveMessage => $"Message{(callee is null ? "" : $" for {callee}")}",
        _ => callee is null ? Prose.Cut(details.Subject ?? "Phone call", 80) : $"Ask {callee}{(details.Subject is { } s ? $": {Prose.Cut(s, 80)}" : "")}",
    }), CallTask.MaxTitleLength);

    /// <summary>What the call is to achieve.</summary>
    public string Goal()
    {
        var goal = errand switch
        {
            CallErrand.BookAppointment => $"Book {What()}{Where()}{When()}{Limit()}",
            CallErrand.MoveAppointment => $"Move {What()}{Where()}{Prose.On(details.Existing)} to another time{When()}{Limit()}",
            CallErrand.CancelAppointment => $"Cancel {What()}{Where()}{Prose.On(details.Existing)}",
            CallErrand.ReserveTable => $"Reserve a table{(details.PartySize is { } n ? $" for {Prose.Number(n)}" : "")}{(callee is null ? "" : $" at {callee}")}{When()}{Limit()}",
            CallErrand.AskPrice => $"Find out{With()} the price{(details.Subject is { } s ? $" of {s}" : "")}",
            CallErrand.AskOpeningHours => $"Find out when {callee ?? "they"} {(callee is null ? "are" : "is")} open{When()}",
            CallErrand.CheckOrder => $"Find out{With()} the status of {Ordered()}",
            CallErrand.LeaveMessage => $"Pass on a message{(callee is null ? "" : $" to {callee}")}{(details.Message is { } m ? $": {m}" : "")}",
            _ => details.Subject is { } s ? $"Ask {callee ?? "them"}: {s}" : $"Talk to {callee ?? "them"}",
        };
        return openOffer is null ? $"{goal}." : $"{goal}. The last call left an offer open: {Describe(openOffer)}.";
    }

    /// <summary>The steps of the call.</summary>
    public IReadOnlyList<string> Steps()
    {
        var steps = new List<string> { $"Call {callee ?? "the number"} and say that an AI assistant is calling, and for whom." };
        if (details.Person is { } person && person != details.Callee)
        {
            steps.Add($"Ask for {person}.");
        }

        if (openOffer is not null)
        {
            steps.Add($"Come back to the offer of the last call ({Describe(openOffer)}) and ask whether it still stands.");
        }

        steps.AddRange(errand switch
        {
            CallErrand.BookAppointment or CallErrand.ReserveTable => [$"Ask for {Wanted()}{When()}.", .. PriceStep(), "Agree only to a time and a price that the mandate allows; else ask for another.", "Read the booking back and ask for a confirmation number."],
            CallErrand.MoveAppointment => [$"Name the appointment{Prose.On(details.Existing)} and ask for another time{When()}.", "Agree only to a time that the mandate allows; else leave the appointment as it is.", "Read the new time back."],
            CallErrand.CancelAppointment => [$"Ask to cancel {What()}{Prose.On(details.Existing)}.", "Ask whether cancelling costs anything.", "Ask for a confirmation of the cancellation."],
            CallErrand.AskPrice => [$"Ask for the price of {details.Subject ?? "it"}.", "Ask what the price includes."],
            CallErrand.AskOpeningHours => [$"Ask when they are open{When()}.", "Read the hours back."],
            CallErrand.CheckOrder => [$"Ask for the status of {Ordered()}.", "Ask when it will be ready or arrive."],
            CallErrand.LeaveMessage => ["Give the message in the user's words.", "Ask that it be passed on."],
            _ => [details.Subject is { } s ? $"Ask: {s}." : "Ask the question.", "Read the answer back when it holds a date, a time or a number."],
        });
        steps.Add("Thank them and say goodbye.");
        return steps.Count > 7 ? [.. steps.Take(6), steps[^1]] : steps;
    }

    /// <summary>The offer in a few words.</summary>
    public static string Describe(Offer offer)
    {
        var facts = new List<string>();
        if (offer.At is { } at)
        {
            facts.Add(Prose.Moment(at));
        }

        if (offer.Price is { } cost)
        {
            facts.Add(Prose.Price(cost));
        }

        return facts.Count > 0 ? string.Join(", ", facts) : $"\"{Prose.Cut(Prose.OneLine(offer.Words), 200)}\"";
    }

    /// <summary>The time in words that stay true: " on Friday, November 27 at 7 PM", " between … and …".</summary>
    public static string Times(ErrandDetails details)
    {
        var (window, preferred) = (details.Window, details.PreferredAt);
        var time = preferred is { } at ? $" on {Prose.Moment(at)}" : window is null ? "" : Range(window);
        if (preferred is null && details.NotBefore is { } early)
        {
            time += details.NotAfter is { } end ? $", between {Prose.Time(early)} and {Prose.Time(end)}" : $", not before {Prose.Time(early)}";
        }
        else if (preferred is null && details.NotAfter is { } late)
        {
            time += $", not after {Prose.Time(late)}";
        }

        return time;
    }

    /// <summary>A wish with the room around it that the mandate allows: " on Friday, November 27 around 7 PM (between 6 PM and 8 PM)".</summary>
    private string Bounds()
    {
        if (details is not { PreferredAt: { } at, Window: { } window })
        {
            return Times(details);
        }

        var first = TimeOnly.FromDateTime(window.From.DateTime);
        var last = TimeOnly.FromDateTime(LastOf(window).DateTime);
        var isOneDay = window.From.Date == at.Date && window.To.AddTicks(-1).Date == at.Date;
        if (!isOneDay)
        {
            return $" on {Prose.Moment(at)} if possible, else{Range(window)}{Hours()}";
        }

        var (early, late) = (details.NotBefore > first ? details.NotBefore.Value : first, details.NotAfter < last ? details.NotAfter.Value : last);
        return early >= late ? $" on {Prose.Moment(at)}" : $" on {Prose.Day(DateOnly.FromDateTime(at.DateTime))} around {Prose.Time(TimeOnly.FromDateTime(at.DateTime))} (between {Prose.Time(early)} and {Prose.Time(late)})";
    }

    private string Hours() => Times(new ErrandDetails { NotBefore = details.NotBefore, NotAfter = details.NotAfter });

    /// <summary>The last moment that is acceptable; a window that includes its last minute ends a minute later.</summary>
    private static DateTimeOffset LastOf(TimeWindow window) => window.To.Minute % 5 == 1 ? window.To.AddMinutes(-1) : window.To;

    private static string Range(TimeWindow window)
    {
        var first = DateOnly.FromDateTime(window.From.DateTime);
        var last = DateOnly.FromDateTime(window.To.AddTicks(-1).DateTime);
        if (first != last)
        {
            return $" between {Prose.Day(first)} and {Prose.Day(last)}";
        }

        var isWhole = window.To.TimeOfDay == TimeSpan.Zero;
        return isWhole && window.From.Hour >= 15 ? $" on {Prose.Day(first)} after {Prose.Time(TimeOnly.FromDateTime(window.From.DateTime))}"
            : isWhole ? $" on {Prose.Day(first)}" : string.Create(CultureInfo.InvariantCulture, $" on {Prose.Day(first)} between {Prose.Time(TimeOnly.FromDateTime(window.From.DateTime))} and {Prose.Time(TimeOnly.FromDateTime(LastOf(window).DateTime))}");
    }

    private string When() => Bounds() + details.Preference switch
    {
        SlotPreference.Earliest => ", at the earliest time",
        SlotPreference.Latest => ", at the latest time",
        _ => "",
    };

    private string Limit() => price is { } limit ? $", for at most {Prose.Price(limit)}" : "";

    private string What() => (details.Subject, errand) switch
    {
        ({ } subject, CallErrand.BookAppointment) => Prose.WithArticle(subject),
        ({ } subject, _) => $"the {subject}",
        (null, CallErrand.BookAppointment) => "an appointment",
        _ => "the appointment",
    };

    private string Ordered() => details.Reference is { } number ? $"order {number}" : $"the {details.Subject ?? "order"}";

    private string Wanted() => errand == CallErrand.ReserveTable ? $"a table{(details.PartySize is { } n ? $" for {Prose.Number(n)}" : "")}" : What();

    private string Where() => callee is null ? "" : $" with {callee}";

    private string With() => callee is null ? "" : $" from {callee}";

    private string[] PriceStep() => price is null ? [] : [$"Ask for the price before agreeing; the limit is {Prose.Price(price.Value)}."];
}
