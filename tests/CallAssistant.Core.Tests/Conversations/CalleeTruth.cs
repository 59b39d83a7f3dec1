using System.Globalization;
using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Conversations;

/// <summary>What a business really has, by its own book and price list, before and after a call. Knows nothing of what was said.</summary>
internal sealed class CalleeTruth
{
    private readonly Business _business;
    private readonly CalleeCall _call;
    private readonly CallTask _task;
    private readonly IReadOnlyList<SimulatedBooking> _before;
    private readonly IReadOnlyList<string> _messagesBefore;
    private readonly InfoDesk _info;
    private readonly SimulatedBooking? _known;

    public CalleeTruth(Business business, CalleeCall call, CallTask task)
    {
        (_business, _call, _task) = (business, call, task);
        _info = new InfoDesk(business, call);
        _before = business.Bookings;
        _messagesBefore = business.Messages;
        var table = task.Plan!.Errand == CallErrand.ReserveTable || (task.Plan.Errand == CallErrand.MoveAppointment && business.Profile.Skills == BusinessSkills.Tables);
        FreeBefore = [.. business.FreeTimes(call, table).Select(At)];
        _known = FindBooking();
        FreeForSure = [.. business.FreeTimes(call with { Now = call.Now.AddMinutes(6) }, table).Select(At)];
    }

    /// <summary>What was free when the call began.</summary>
    public IReadOnlyList<DateTimeOffset> FreeBefore { get; }

    /// <summary>What was free all through the call.</summary>
    private IReadOnlyList<DateTimeOffset> FreeForSure { get; }

    public IReadOnlyList<SimulatedBooking> Added => [.. _business.Bookings.Except(_before)];

    public IReadOnlyList<SimulatedBooking> Removed => [.. _before.Except(_business.Bookings)];

    public IReadOnlyList<string> NewMessages => [.. _business.Messages.Skip(_messagesBefore.Count)];

    /// <summary>The price of what is booked; null when it has none.</summary>
    public decimal? Price => _task.Plan!.Errand == CallErrand.BookAppointment ? _info.ServiceFor(Hear(_task.Plan.Details.Subject ?? "appointment")).Price : null;

    /// <summary>True when the business has what is wanted, inside of what the user allows.</summary>
    public bool IsAchievable(Conversation call)
    {
        var skills = _business.Profile.Skills;
        return _task.Plan!.Errand switch
        {
            _ when _business.Profile.Habits.HasFlag(CalleeHabits.RefusesRobots) => false,
            _ when _business.Profile.Habits.HasFlag(CalleeHabits.KeepsHours) && !_business.Profile.Hours.IsOpenAt(_call.Now.DateTime) => false,
            CallErrand.BookAppointment => skills.HasFlag(BusinessSkills.Appointments) && FreeForSure.Any(Allows) && (Price is not { } price || price <= _task.Mandate!.SpendingLimit.Amount),
            // A table has no price here: one under a limit can never be shown to keep it.
            CallErrand.ReserveTable => skills.HasFlag(BusinessSkills.Tables) && FreeForSure.Any(Allows) && _task.Mandate!.MaxPrice is null,
            CallErrand.MoveAppointment => _known is not null && (skills & (BusinessSkills.Appointments | BusinessSkills.Tables)) != BusinessSkills.None && FreeForSure.Any(Allows),
            CallErrand.CancelAppointment => _known is not null,
            CallErrand.CheckOrder => skills.HasFlag(BusinessSkills.Orders) && _task.Plan.Details.Reference is not null,
            // "We don't do that" tells the user something, but achieves nothing.
            CallErrand.AskQuestion => !call.CalleeWords.Any(words => Phrases.DontKnow.Any(words.Contains) || words.Contains("don't do that", StringComparison.Ordinal)),
            _ => true,
        };
    }

    /// <summary>True when the mandate allows the time.</summary>
    public bool Allows(DateTimeOffset at)
    {
        var mandate = _task.Mandate!;
        var clock = TimeOnly.FromDateTime(at.DateTime);
        return mandate.Window?.Contains(at) != false && !(clock < mandate.NotBefore) && !(clock > mandate.NotAfter);
    }

    /// <summary>True when a fact agrees with the book, the price list and the opening hours.</summary>
    public bool IsTrue(ExtractedFact fact, Conversation call) => fact.Key switch
    {
        "appointment" => Added is [.., var booking] && At(booking.At) == Moment(fact.Value),
        "alternative_time" => FreeBefore.Contains(Moment(fact.Value)),
        "price" => fact.Value == $"{PriceOnList(call):0.00} USD",
        "confirmation_number" => Added is [.., var booking] && booking.Code == fact.Value,
        "party_size" => Added is [.., { Party: { } party }] ? fact.Value == party.ToString(CultureInfo.InvariantCulture) : fact.Value == _task.Plan!.Details.PartySize?.ToString(CultureInfo.InvariantCulture),
        "opening_hours" => IsTrueHours(fact.Value),
        "order_status" => OrderLine is { } line && line.Contains(fact.Value switch { "shipped" => "has shipped", "ready" => "ready for pickup", "processing" => "still being packed", _ => "\n" }, StringComparison.Ordinal),
        "delivery_date" => OrderLine is { } line && Hear(line).Days.Contains(DateOnly.Parse(fact.Value, CultureInfo.InvariantCulture)),
        "cancelled" => _known is not null && FindBooking() is null,
        "message_taken" => NewMessages.Any(message => message.Contains(_task.Plan!.Details.Message!, StringComparison.OrdinalIgnoreCase)),
        "call_back_after" => _business.Profile.Hours.On(Moment(fact.Value).DayOfWeek) is { } opening && opening.From == TimeOnly.FromDateTime(Moment(fact.Value).DateTime),
        "contact_person" => Phrases.Staff.Contains(fact.Value) && call.CalleeWords.First().Contains(fact.Value, StringComparison.Ordinal),
        "answer" => call.CalleeWords.Any(words => words.Contains(fact.Value, StringComparison.Ordinal)),
        _ => false,
    };

    private string? OrderLine => _task.Plan!.Details.Reference is { } reference ? new InfoDesk(_business, _call).AnswerFirst(Hear($"What is the status of order {reference}?")) : null;

    public decimal? PriceOnList(Conversation call)
    {
        if (call.AssistantWords.FirstOrDefault(words => words.Contains("how much", StringComparison.Ordinal)) is not { } question)
        {
            return Price;
        }

        return Hear(new InfoDesk(_business, _call).TellPrice(Hear(question))).Prices[0];
    }

    private bool IsTrueHours(string value)
    {
        var hours = _business.Profile.Hours;
        (TimeOnly, TimeOnly)?[] known = [hours.Weekdays, hours.Saturday, hours.Sunday];
        return value.Split("; ").All(period => Array.Exists(known, open => open is { } times && period.EndsWith($"{times.Item1:HH:mm}-{times.Item2:HH:mm}", StringComparison.Ordinal)));
    }

    /// <summary>The booking that the user's words speak of, where they speak of one.</summary>
    private SimulatedBooking? FindBooking() => _business.Find("Dana Reed", Hear(_task.RawInstruction));

    private Utterance Hear(string words) => Utterance.Understand(words, DateOnly.FromDateTime(_call.Now.DateTime), _business.Profile.Skills == BusinessSkills.Tables);

    private static DateTimeOffset Moment(string value) => DateTimeOffset.Parse(value, CultureInfo.InvariantCulture);

    public static DateTimeOffset At(DateTime local) => new(local, ConversationLab.NewYork.GetUtcOffset(local));
}
