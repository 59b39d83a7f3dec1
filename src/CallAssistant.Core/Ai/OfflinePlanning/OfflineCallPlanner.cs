using CallAssistant.Ai.InstructionCallees;
using CallAssistant.Ai.InstructionDetails;
using CallAssistant.Ai.Instructions;
using CallAssistant.Ai.InstructionTimes;
using CallAssistant.Ai.Risks;
using CallAssistant.Language;
using CallAssistant.Numbers;

namespace CallAssistant.Ai.OfflinePlanning;

/// <summary>Plans with fixed rules: no model, no network, the same plan for the same input.</summary>
internal sealed class OfflineCallPlanner(DialableNumbers numbers) : ICallPlanner
{
    private readonly TargetFinder _targets = new(numbers);

    /// <summary>The planner's name and the version of its rules.</summary>
    public const string Version = "offline/1";

    /// <inheritdoc/>
    public ValueTask<PlanningResult> PlanAsync(CallTask task, PlanningContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(context);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Plan(task, context));
    }

    private PlanningResult Plan(CallTask task, PlanningContext context)
    {
        var settings = context.Settings;
        var home = ZonedTime.Find(settings.TimeZone) ?? TimeZoneInfo.Utc;
        var secrets = Secrets.Split(task.RawInstruction);
        var (reading, answers) = Read(task, secrets, context, home);
        var target = _targets.Find(task, reading, answers, context);

        // Who is called tells the zone, and the zone tells what "tomorrow" is.
        var zone = _targets.ZoneOf(target, home);
        if (!zone.Equals(home))
        {
            (reading, answers) = Read(task, secrets, context, zone);
        }

        var errand = reading.Errand;
        var isTable = errand == CallErrand.ReserveTable;
        var time = answers.FindTime(isTable).Or(reading.Time);
        var schedule = Schedule.From(time, context.Now, zone, isTable);
        var perPerson = ReadPerPerson(reading, answers);
        string[] forbidden = [.. secrets.Clauses, .. answers.Secrets];
        var details = Describe(reading, answers, secrets, schedule, settings, target, perPerson);
        var maxPrice = task.MaxPrice ?? details.PriceLimit;
        var mandate = MandateDrafter.Draft(errand, details, maxPrice, settings, reading.Text, forbidden);
        var (conditions, soft) = ConstraintReader.Read(reading.Text);
        IReadOnlyList<string> hard = [.. forbidden.Select(c => Prose.Cut(Prose.OneLine(c), CallTask.MaxConstraintLength)).Concat(conditions).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).Take(CallTask.MaxConstraints)];
        var writer = new GoalWriter(details, errand, NameOf(details, target), maxPrice, context.OpenOffer);
        var principal = ScriptNames.Principal(settings, mandate);
        var plan = new CallPlan
        {
            Errand = errand,
            Goal = writer.Goal(),
            Steps = writer.Steps(),
            Details = details,
            Script = new ScriptWriter(details, errand, task.Tone ?? settings.DefaultCallTone, principal, mandate, context.OpenOffer).Write(),
            Missing = QuestionWriter.Write(details, errand, target, schedule, time.HasDay, time.HasTimeOfDay, perPerson, principal != ScriptNames.Unnamed),
            Risks = RiskScreen.Screen(Instruction.Read(task.RawInstruction, new TextContext(TimeZoneInfo.ConvertTime(context.Now, zone), zone, settings.Region, settings.Currency)), target),
            TimeZone = zone.Id,
            Planner = Version,
        };
        return new PlanningResult(writer.Title(), plan, mandate)
        {
            ContactId = target.Contact?.Id,
            PhoneNumber = target.PhoneNumber,
            MaxPrice = details.PriceLimit,
            HardConstraints = hard,
            SoftPreferences = soft,
        };
    }

    private static (InstructionReading Reading, Answers Answers) Read(CallTask task, Secrets secrets, PlanningContext context, TimeZoneInfo zone)
    {
        var settings = context.Settings;
        var language = new TextContext(TimeZoneInfo.ConvertTime(context.Now, zone), zone, settings.Region, settings.Currency);
        var answers = new Answers(task.Answers, language);
        var reading = InstructionReading.Read(secrets.Spoken, language);

        // "Call my dentist" alone says nothing; what was answered then is the instruction.
        return reading.Errand == CallErrand.AskQuestion && answers.Find(Answers.Subject) is { } subject && SubjectReader.Read(reading.Text, reading.Errand) is null
            ? (InstructionReading.Read($"{secrets.Spoken.TrimEnd('.', ' ')}. {subject}", language), answers)
            : (reading, answers);
    }

    private static ErrandDetails Describe(InstructionReading reading, Answers answers, Secrets secrets, Schedule schedule, AssistantSettings settings, Target target, bool perPerson)
    {
        var (text, errand, callee) = (reading.Text, reading.Errand, reading.Callee);
        var party = answers.FindPartySize() ?? (TakesPeople(errand) ? PartyReader.Read(text) : null);
        var price = answers.FindPrice() ?? PriceReader.ReadLimit(text, settings.Currency, errand);
        return new ErrandDetails
        {
            Callee = (callee.IsNamed || target.Contact is null || callee.Words?.Contains(' ') == true ? callee.Words : null) ?? answers.Find(Answers.Contact) ?? target.Contact?.Name,
            Person = callee.Person ?? answers.Find(Answers.Person),
            Subject = ReadSubject(text, errand, secrets) ?? (errand == CallErrand.AskQuestion ? QuestionReader.ReadAnswer(answers.Find(Answers.Subject)) : answers.Find(Answers.Subject)),
            Place = callee.Place ?? answers.Find(Answers.Place),
            Window = schedule.Window,
            PreferredAt = schedule.PreferredAt,
            Preference = schedule.Preference,
            NotBefore = schedule.NotBefore,
            NotAfter = schedule.NotAfter,
            Existing = answers.FindExisting() ?? reading.Existing,
            PartySize = party,
            PriceLimit = !perPerson ? price : party is { } people && price is { } each ? each with { Amount = each.Amount * people } : null,
            PriceLevel = PriceReader.ReadLevel(text),
            Reference = answers.FindReference() ?? ReferenceReader.Read(text),
            Message = errand == CallErrand.LeaveMessage ? answers.Find(Answers.Message) ?? secrets.Wash(MessageReader.Read(text)) : null,
            BookingName = answers.Find(Answers.BookingName) ?? callee.BookingName,
        };
    }

    private static bool TakesPeople(CallErrand errand) => errand is CallErrand.ReserveTable or CallErrand.BookAppointment or CallErrand.MoveAppointment or CallErrand.CancelAppointment;

    private static string? ReadSubject(Instruction text, CallErrand errand, Secrets secrets) =>
        SubjectReader.Read(text, errand) is { } subject ? errand == CallErrand.AskQuestion ? secrets.Wash(subject) : subject : null;

    /// <summary>"30 euros each": the limit of a booking is that times the people.</summary>
    private static bool ReadPerPerson(InstructionReading reading, Answers answers) =>
        TakesPeople(reading.Errand) && reading.Errand != CallErrand.CancelAppointment && (answers.IsPricePerPerson() ?? PriceReader.IsPerPerson(reading.Text));

    private static string? NameOf(ErrandDetails details, Target target) =>
        target.Contact is { } contact ? contact.CompanyName is { Length: > 0 } company ? company : contact.Name : details.Callee ?? details.Person;
}
