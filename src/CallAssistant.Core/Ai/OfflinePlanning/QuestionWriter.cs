using CallAssistant.Ai.ContactMatching;

namespace CallAssistant.Ai.OfflinePlanning;

/// <summary>Asks the user for what the errand lacks, and for nothing else.</summary>
internal static class QuestionWriter
{
    private static readonly string[] Sizes = ["1", "2", "3", "4", "5", "6"];

    /// <summary>Writes the questions, the required ones first.</summary>
    public static IReadOnlyList<MissingFact> Write(ErrandDetails details, CallErrand errand, Target target, Schedule schedule, bool hasDay, bool hasTimeOfDay, bool isPerPerson, bool isNamed)
    {
        var missing = new List<MissingFact>();
        if (target.PhoneNumber is null)
        {
            missing.Add(AskWho(details, target));
        }

        if (schedule.IsPast)
        {
            missing.Add(new MissingFact(Answers.Time, "The time that you named is already over. Which day and time should it be?", IsRequired: true, []));
        }

        missing.AddRange(errand switch
        {
            CallErrand.ReserveTable => AskTable(details, schedule, hasDay, hasTimeOfDay),
            CallErrand.BookAppointment => AskAppointment(details, schedule),
            CallErrand.MoveAppointment => AskMove(details, schedule),
            CallErrand.CancelAppointment when details is { Existing: null, Reference: null } && !IsContract(details.Subject) => [new(Answers.Existing, "Which appointment should be cancelled? Its date is enough.", IsRequired: false, [])],
            CallErrand.AskPrice when details.Subject is null => [new(Answers.Subject, "What should I ask the price of?", IsRequired: true, [])],
            CallErrand.CheckOrder when details.Reference is null && details.Subject is null or "order" or "package" or "parcel" or "delivery" or "prescription" => [new(Answers.Reference, "What is the order number? They may ask for it.", IsRequired: false, [])],
            CallErrand.LeaveMessage when details.Message is null => [new(Answers.Message, "What is the message?", IsRequired: true, [])],
            CallErrand.AskQuestion when details.Subject is null => [new(Answers.Subject, "What should I ask them, or which message should I pass on? I cannot order or pay for things yet.", IsRequired: true, [])],
            _ => [],
        });
        if (isPerPerson && details.PartySize is null && !missing.Exists(m => m.Field == Answers.PartySize))
        {
            missing.Add(new MissingFact(Answers.PartySize, "For how many people? Your limit is for each of them.", IsRequired: true, Sizes));
        }

        if (!isNamed && details.BookingName is null && NeedsName(details, errand))
        {
            missing.Add(new MissingFact(Answers.BookingName, errand is CallErrand.BookAppointment or CallErrand.ReserveTable ? "Under which name should it be booked?" : "Under which name is it booked?", IsRequired: true, []));
        }

        return [.. missing.OrderByDescending(m => m.IsRequired)];
    }

    /// <summary>A booking that exists is found by its number too.</summary>
    private static bool NeedsName(ErrandDetails details, CallErrand errand) =>
        errand is CallErrand.BookAppointment or CallErrand.ReserveTable || (errand is CallErrand.MoveAppointment or CallErrand.CancelAppointment && details.Reference is null);

    private static bool IsContract(string? subject) => subject is not null && subject.Split(' ')[^1] is "membership" or "subscription" or "contract" or "service" or "order";

    private static MissingFact AskWho(ErrandDetails details, Target target)
    {
        if (target.Candidates.Count > 1)
        {
            return new MissingFact(Answers.Contact, $"Which contact do you mean{(details.Callee is { } said ? $" by \"{said}\"" : "")}?", IsRequired: true, [.. ContactLabels.Of(target.Candidates).Take(20)]);
        }

        var question = details.Callee is { } callee ? $"What is the phone number of {callee}?" : "Which phone number should I call?";
        return new MissingFact(MissingFact.PhoneNumber, target.Refused is { } refused ? $"{refused.Message} {question}" : question, IsRequired: true, []);
    }

    private static IEnumerable<MissingFact> AskTable(ErrandDetails details, Schedule schedule, bool hasDay, bool hasTimeOfDay)
    {
        if (!schedule.IsPast && !hasDay)
        {
            yield return new MissingFact(Answers.Date, "Which day should the table be for?", IsRequired: true, ["today", "tomorrow"]);
        }

        if (!schedule.IsPast && !hasTimeOfDay && schedule.Preference is not (SlotPreference.Earliest or SlotPreference.Latest))
        {
            yield return new MissingFact(Answers.Time, "What time should the table be for?", IsRequired: true, ["12:00 PM", "6:00 PM", "7:00 PM", "8:00 PM"]);
        }

        if (details.PartySize is null)
        {
            yield return new MissingFact(Answers.PartySize, "For how many people?", IsRequired: true, Sizes);
        }
    }

    private static IEnumerable<MissingFact> AskAppointment(ErrandDetails details, Schedule schedule)
    {
        if (details.Subject is null)
        {
            yield return new MissingFact(Answers.Subject, "What is the appointment for?", IsRequired: false, []);
        }

        if (!schedule.IsPast && schedule is { Window: null, NotBefore: null, NotAfter: null, Preference: SlotPreference.Any })
        {
            yield return new MissingFact(Answers.Time, "When would it suit you? Without an answer any time is taken.", IsRequired: false, ["as soon as possible", "this week", "next week"]);
        }
    }

    private static IEnumerable<MissingFact> AskMove(ErrandDetails details, Schedule schedule)
    {
        if (!schedule.IsPast && schedule is { Window: null, NotBefore: null, NotAfter: null, Preference: SlotPreference.Any })
        {
            yield return new MissingFact(Answers.Time, "When should the appointment be moved to?", IsRequired: true, ["as soon as possible", "this week", "next week"]);
        }

        if (details.Existing is null && details.Reference is null)
        {
            yield return new MissingFact(Answers.Existing, "Which appointment should be moved? Its date is enough.", IsRequired: false, []);
        }
    }
}
