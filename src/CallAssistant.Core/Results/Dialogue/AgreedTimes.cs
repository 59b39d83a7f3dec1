using CallAssistant.Language;
using CallAssistant.Language.Names;

namespace CallAssistant.Results.Dialogue;

/// <summary>Follows the day and the time that a call is about, and says which ones the callee booked in the end.</summary>
/// <remarks>What was said last counts, whichever side said it: a wish, a correction, a read-back. A booking takes the day and the time of its own words first.</remarks>
internal sealed class AgreedTimes
{
    private (DateOnly Value, int Turn, string Words)? _day;
    private (TimeOnly Value, int Turn, string Words)? _time;
    private bool _isNew;
    private bool _isOther;
    private bool _isReadBack;
    private bool _isAssented;

    /// <summary>An agreed day, with the time when one was said, and where the words of the later of both are.</summary>
    internal readonly record struct Agreed(DateOnly Day, TimeOnly? Time, int Turn, string Words);

    /// <summary>The agreed times of a whole dialogue, in order.</summary>
    public static IReadOnlyList<Agreed> Read(IReadOnlyList<SpokenTurn> turns, TextContext context)
    {
        var times = new AgreedTimes();
        var hasCapitals = SaidText.AnyCapitals(turns.Select(turn => turn.Text));
        var agreed = new List<Agreed>();
        for (var i = 0; i < turns.Count; i++)
        {
            if (times.Next(turns[i], SaidText.Read(turns[i].Text, context, hasCapitals), i) is { } time)
            {
                agreed.Add(time);
            }
        }

        return agreed;
    }

    /// <summary>Reads the next turn; the agreed time when it says that one is booked now.</summary>
    public Agreed? Next(SpokenTurn turn, SaidText text, int index)
    {
        var others = BookingWords.IsOtherMatter(text.Reading);
        if (turn.Speaker != Speaker.Human)
        {
            _isOther = others || (_isOther && !SaysWhen(text));
            _isAssented = _isReadBack && BookingWords.IsYes(text.Reading) && !SaysWhen(text);
        }

        Follow(turn, text, index);
        if (turn.Speaker != Speaker.Human)
        {
            return null;
        }

        // A read-back that the caller agreed to holds unless the callee refuses then.
        var isDone = BookingWords.IsDone(text.Reading) || (_isAssented && !BookingWords.IsRefusal(text.Reading));
        _isReadBack = SaysWhen(text) && BookingWords.IsReadBack(text.Reading);
        _isAssented = false;
        if (!isDone || !_isNew || _day is not { } day)
        {
            return null;
        }

        _isNew = false;
        if (others || _isOther)
        {
            return null;
        }

        var isTimeLater = _time is { } at && at.Turn >= day.Turn;
        return new Agreed(day.Value, _time?.Value, isTimeLater ? _time!.Value.Turn : day.Turn, isTimeLater ? _time!.Value.Words : day.Words);
    }

    private void Follow(SpokenTurn turn, SaidText text, int index)
    {
        var days = text.Parts.Where(part => DayOf(part.Mention) is not null && !IsAside(text.Reading, part.First) && !IsFarewell(text.Reading, part.First)).ToList();
        var times = text.Parts.Where(part => part.Mention is Mention.Clock && !IsAside(text.Reading, part.First)).ToList();
        if (days.Count > 0)
        {
            var said = turn.Speaker == Speaker.Human ? days[0] : days[^1];
            _isNew |= _day?.Value != DayOf(said.Mention);
            _day = (DayOf(said.Mention)!.Value, index, said.Mention.Text);
        }

        if (times.Count > 0)
        {
            var said = turn.Speaker == Speaker.Human ? times[0] : times[^1];
            var clock = (Mention.Clock)said.Mention;
            // "9 pm" and then "nine works": the half of the day stays.
            var value = clock.IsAmbiguous && _time?.Value == clock.Value.AddHours(12) ? clock.Value.AddHours(12) : clock.Value;
            _isNew |= _time?.Value != value;
            _time = (value, index, clock.Text);
        }
    }

    private static bool SaysWhen(SaidText text) => text.Parts.Exists(part => part.Mention is Mention.Clock || DayOf(part.Mention) is not null);

    private static DateOnly? DayOf(Mention mention) => mention switch
    {
        Mention.Day day => day.Value,
        Mention.Range { Value: var window } when window.To - window.From <= TimeSpan.FromHours(12) => DateOnly.FromDateTime(window.From.DateTime),
        _ => null,
    };

    // "anything else I can do for you today?"
    private static bool IsFarewell(Reading reading, int index)
    {
        for (var i = index - 1; reading.Lower(index) == "today" && i > index - 10; i--)
        {
            if (reading.Lower(i) is "else" or "assist" or "help" or "assistance")
            {
                return true;
            }
        }

        return false;
    }

    // The end of something, opening hours, arrivals: "until March 12th", "check out on", "leaves at", "closes at"
    private static bool IsAside(Reading reading, int index)
    {
        for (var i = index - 1; i >= index - 4; i--)
        {
            switch (reading.Lower(i))
            {
                case "until" or "till" or "through" or "return" or "returning" or "checkout" or "leaves" or "leaving" or "arrives" or "arriving" or "departs" or "departing" or "opens" or "closes" or "starts" or "ending" or "ends" or "than":
                case "out" when reading.Lower(i - 1) is "check" or "checking":
                case "renting" when reading.Lower(i - 1) is "stop":
                    return true;
                case "and" or "." or "," or "?" or "!":
                    return false;
            }
        }

        return false;
    }
}
