using CallAssistant.Ai.InstructionCallees;
using CallAssistant.Ai.InstructionDetails;
using CallAssistant.Ai.Instructions;
using CallAssistant.Ai.InstructionTimes;
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
        var (reading, answers) = Read(task, context, home);
        var target = _targets.Find(task, reading, answers, context);

        // Who is called tells the zone, and the zone tells what "tomorrow" is.
        var zone = _targets.ZoneOf(target, home);
        if (!zone.Equals(home))
        {
            (reading, answers) = Read(task, context, zone);
        }

        var errand = reading.Errand;
        var isTable = errand == CallErrand.ReserveTable;
        var time = answers.FindTime(isTable).Or(reading.Time);
        var schedule = Schedule.From(time, context.Now, zone, isTable);
        var details = Describe(reading, answers, schedule, settings, target);
        var maxPrice = task.MaxPrice ?? details.PriceLimit;
        var mandate = MandateDrafter.Draft(errand, details, maxPrice, settings, reading.Text);
        var (hard, soft) = ConstraintReader.Read(reading.Text);
        var writer = new GoalWriter(details, errand, NameOf(details, target), maxPrice, context.OpenOffer);
        var principal = ScriptNames.Principal(settings);
        var plan = new CallPlan
        {
            Errand = errand,
            Goal = writer.Goal(),
            Steps = writer.Steps(),
            Details = details,
            Script = new ScriptWriter(details, errand, task.Tone ?? settings.DefaultCallTone, principal, mandate, context.OpenOffer).Write(),
            Missing = QuestionWriter.Write(details, errand, target, schedule, time.HasDay, time.HasTimeOfDay),
            Risks = RiskScreen.Screen(reading.Text, target),
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

    private static (InstructionReading Reading, Answers Answers) Read(CallTask task, PlanningContext context, TimeZoneInfo zone)
    {
        var settings = context.Settings;
        var language = new TextContext(TimeZoneInfo.ConvertTime(context.Now, zone), zone, settings.Region, settings.Currency);
        var answers = new Answers(task.Answers, language);
        var reading = InstructionReading.Read(task.RawInstruction, language);

        // "Call my dentist" alone says nothing; what was answered then is the instruction.
        return reading.Errand == CallErrand.AskQuestion && answers.Find(Answers.Subject) is { } subject && SubjectReader.Read(reading.Text, reading.Errand) is null
            ? (InstructionReading.Read($"{task.RawInstruction}. {subject}", language), answers)
            : (reading, answers);
    }

    private static ErrandDetails Describe(InstructionReading reading, Answers answers, Schedule schedule, AssistantSettings settings, Target target)
    {
        var (text, errand, callee) = (reading.Text, reading.Errand, reading.Callee);
        var takesPeople = errand is CallErrand.ReserveTable or CallErrand.BookAppointment or CallErrand.MoveAppointment or CallErrand.CancelAppointment;
        return new ErrandDetails
        {
            Callee = (callee.IsNamed || target.Contact is null || callee.Words?.Contains(' ') == true ? callee.Words : null) ?? answers.Find(Answers.Contact) ?? target.Contact?.Name,
            Person = callee.Person ?? answers.Find(Answers.Person),
            Subject = SubjectReader.Read(text, errand) ?? answers.Find(Answers.Subject) ?? Fallback(text, callee, errand),
            Place = callee.Place ?? answers.Find(Answers.Place),
            Window = schedule.Window,
            PreferredAt = schedule.PreferredAt,
            Preference = schedule.Preference,
            NotBefore = schedule.NotBefore,
            NotAfter = schedule.NotAfter,
            Existing = answers.FindExisting() ?? reading.Existing,
            PartySize = answers.FindPartySize() ?? (takesPeople ? PartyReader.Read(text) : null),
            PriceLimit = answers.FindPrice() ?? PriceReader.ReadLimit(text, settings.Currency, errand),
            PriceLevel = PriceReader.ReadLevel(text),
            Reference = answers.FindReference() ?? ReferenceReader.Read(text),
            Message = errand == CallErrand.LeaveMessage ? answers.Find(Answers.Message) ?? MessageReader.Read(text) : null,
            BookingName = answers.Find(Answers.BookingName) ?? callee.BookingName,
        };
    }

    /// <summary>A question without a question word is the whole instruction, unless that says no more than whom to call.</summary>
    private static string? Fallback(Instruction text, Callee callee, CallErrand errand)
    {
        if (errand != CallErrand.AskQuestion)
        {
            return null;
        }

        var said = callee.Words is null ? 0 : Word.Split(callee.Words).Length;
        var letters = text.Words.Count(w => char.IsLetter(w.Lower[0]) && w.Lower is not ("call" or "phone" or "ring" or "please" or "the" or "my" or "can" or "you" or "hi" or "hello" or "up" or "number" or "on" or "at"));
        return letters > said ? Prose.Cut(Prose.OneLine(text.Text), 300).TrimEnd('.', '!', ' ') : null;
    }

    private static string? NameOf(ErrandDetails details, Target target) =>
        target.Contact is { } contact ? contact.CompanyName is { Length: > 0 } company ? company : contact.Name : details.Callee ?? details.Person;
}
