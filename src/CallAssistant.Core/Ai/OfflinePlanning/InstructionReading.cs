using CallAssistant.Ai.InstructionCallees;
using CallAssistant.Ai.Instructions;
using CallAssistant.Ai.InstructionTimes;
using CallAssistant.Language;

namespace CallAssistant.Ai.OfflinePlanning;

/// <summary>All that an instruction says, before it is joined with answers and contacts.</summary>
internal sealed record InstructionReading
{
    private static readonly WordPattern[] Rebooking = WordPattern.ParseAll("to", "until", "for", "and book|rebook|schedule|find|get", "instead", "into", "something");
    private static readonly WordPattern[] MyNumber = WordPattern.ParseAll("my number|cell|phone|mobile", "call|ring|reach|phone|text me", "me back");

    /// <summary>The words.</summary>
    public required Instruction Text { get; init; }

    /// <summary>The kind of errand.</summary>
    public required CallErrand Errand { get; init; }

    /// <summary>Who is called.</summary>
    public required Callee Callee { get; init; }

    /// <summary>When it is wanted.</summary>
    public required TimeFacts Time { get; init; }

    /// <summary>The appointment to move or cancel.</summary>
    public string? Existing { get; init; }

    /// <summary>The callee's number in E.164 form.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Reads a text.</summary>
    public static InstructionReading Read(string instruction, TextContext context)
    {
        var text = Instruction.Read(instruction, context);
        var errand = ErrandClassifier.Classify(text);
        var (time, existing) = ReadTimes(text, errand, context);
        return new InstructionReading
        {
            Text = text,
            Errand = errand,
            Callee = CalleeFinder.Find(text, errand),
            Time = time,
            Existing = existing,
            PhoneNumber = FindNumber(text),
        };
    }

    /// <summary>Reads the times of an answer.</summary>
    public static TimeFacts ReadTime(Instruction text, TextContext context, bool isTable) =>
        TimeReader.Read(text, context, isTable);

    /// <summary>An appointment as a date and time where the words tell it, else the words.</summary>
    public static string Describe(TimeFacts time, string words) => time switch
    {
        { Day: { } day, At: { } at } => $"{Prose.Day(day)} at {Prose.Time(at)}",
        { Day: { } day } => Prose.Day(day),
        { HasDay: false, At: { } at } => Prose.Time(at),
        _ => Prose.Cut(Prose.OneLine(words), 200),
    };

    private static (TimeFacts Time, string? Existing) ReadTimes(Instruction text, CallErrand errand, TextContext context)
    {
        if (errand is not (CallErrand.MoveAppointment or CallErrand.CancelAppointment))
        {
            return (TimeReader.Read(text, context, errand == CallErrand.ReserveTable), null);
        }

        if (errand == CallErrand.MoveAppointment && text.Mentions.OfType<Mention.Range>().FirstOrDefault(m => IsPair(text, m)) is { } pair)
        {
            // "from 7 to 8 tonight" are two times here and no range.
            var day = DateOnly.FromDateTime(pair.Value.From.DateTime);
            var at = new TimeFacts { Day = day, From = ZonedTime.StartOf(day, context.Zone), To = ZonedTime.StartOf(day.AddDays(1), context.Zone), Words = pair.Text };
            return (at with { At = TimeOnly.FromDateTime(pair.Value.To.DateTime) }, Describe(at with { At = TimeOnly.FromDateTime(pair.Value.From.DateTime) }, pair.Text));
        }

        if (errand == CallErrand.MoveAppointment && text.Mentions is [.., Mention.Range days] && IsFromTo(text, days))
        {
            // "from Thursday to Saturday" is the old day and the new one.
            var day = DateOnly.FromDateTime(days.Value.To.AddTicks(-1).DateTime);
            var wanted = new TimeFacts { Day = day, From = ZonedTime.StartOf(day, context.Zone), To = ZonedTime.StartOf(day.AddDays(1), context.Zone), Words = Prose.Day(day) };
            return (wanted, Prose.Day(DateOnly.FromDateTime(days.Value.From.DateTime)));
        }

        var split = errand == CallErrand.CancelAppointment ? text.Words.Length : FindSplit(text);
        var old = TimeReader.Read(text, 0, split, context, isTable: false, isExisting: true);
        var asked = split < text.Words.Length ? TimeReader.Read(text, split, text.Words.Length, context, isTable: false, isExisting: false) : new TimeFacts();
        if (asked.IsEmpty && errand == CallErrand.MoveAppointment && old.Preference != SlotPreference.Any)
        {
            asked = new TimeFacts { Preference = old.Preference };
        }

        // "my appointment tomorrow at 3 to 5": the day stays.
        if (asked is { HasDay: false, HasTimeOfDay: true } && old.Day is not null)
        {
            asked = asked with { Day = old.Day, From = old.From, To = old.To, Words = old.Words };
        }

        return (asked, TimeWords(text, split) is { } words ? Describe(old, words) : null);
    }

    private static bool IsPair(Instruction text, Mention.Range range) => range.Value.To - range.Value.From < TimeSpan.FromHours(12) && HasFrom(text, range);

    private static bool IsFromTo(Instruction text, Mention.Range range) =>
        range.Value.To - range.Value.From > TimeSpan.FromHours(24) && HasFrom(text, range) && range.Text.Contains(" to ", StringComparison.OrdinalIgnoreCase);

    private static bool HasFrom(Instruction text, Mention.Range range) =>
        range.Text.StartsWith("from", StringComparison.OrdinalIgnoreCase) || (text.WordFrom(range.Start) is > 0 and var first && text.Words[first - 1].Lower == "from");

    /// <summary>Where the new time begins: "from Tuesday | to Friday", "my Tuesday appointment | to next week".</summary>
    private static int FindSplit(Instruction text)
    {
        for (var i = 0; i < text.Words.Length; i++)
        {
            if (!Array.Exists(Rebooking, p => p.TryMatch(text.Words, i, out _)) || text.MentionAt(i) is not null)
            {
                continue;
            }

            var isOld = i > 0 && text.Words[i - 1].Lower is "booked" or "scheduled" or "reservation" or "booking" or "up" || (text.Words[i].Lower is "to" && i > 0 && text.MentionAt(i - 1) is Mention.Clock && i > 2 && text.Words[i - 2].Lower is "between");
            for (var next = i + 1; !isOld && next < Math.Min(i + 6, text.Words.Length) && (next == i + 1 || text.Words[next].Break != '.'); next++)
            {
                if (text.MentionAt(next) is Mention.Day or Mention.Range or Mention.Clock or Mention.DayPart)
                {
                    return i;
                }
            }
        }

        return text.Words.Length;
    }

    private static string? TimeWords(Instruction text, int split)
    {
        var times = text.Mentions.Where(m => m is Mention.Day or Mention.Clock or Mention.Range or Mention.DayPart && text.WordFrom(m.Start) < split).ToList();
        return times.Count == 0 ? null : times[^1].End - times[0].Start <= 60 ? text.Text[times[0].Start..times[^1].End] : times[0].Text;
    }

    private static string? FindNumber(Instruction text)
    {
        foreach (var mention in text.Mentions)
        {
            if (mention is Mention.Phone phone)
            {
                var word = text.WordFrom(phone.Start);
                var from = Math.Max(0, word - 5);
                if (!WordPattern.TryFindAny(MyNumber, text.Words.AsSpan(from, word - from), out _, out _))
                {
                    return phone.Value;
                }
            }
        }

        return null;
    }
}
