using CallAssistant.Ai.Instructions;
using CallAssistant.Language;

namespace CallAssistant.Ai.InstructionTimes;

/// <summary>Chooses the half of the day that an hour without "am" or "pm" is meant in.</summary>
internal static class LikelyHours
{
    private static readonly WordPattern[] Meal = WordPattern.ParseAll("breakfast", "brunch", "morning");
    private static readonly WordPattern Lunch = WordPattern.Parse("lunch");

    /// <summary>"between 7 and 8" for a table is in the evening.</summary>
    public static Mention.DayPart Of(Instruction text, Mention.DayPart part, bool isTable)
    {
        var isSaid = part.Text.Contains("am", StringComparison.OrdinalIgnoreCase) || part.Text.Contains("a.m", StringComparison.OrdinalIgnoreCase) || !part.Text.Any(char.IsAsciiDigit);
        return isSaid || !isTable || part.To.Hour >= 12 || WordPattern.TryFindAny(Meal, text.Words, out _, out _) || part.From.Hour >= 10
            ? part
            : part with { From = part.From.AddHours(12), To = part.To.AddHours(12) };
    }

    /// <summary>Nobody dines at 7 in the morning unless breakfast is spoken of; an appointment at "3" is in the afternoon.</summary>
    public static TimeOnly Of(Instruction text, Mention.Clock clock, bool isTable)
    {
        if (!clock.IsAmbiguous || !isTable || clock.Value.Hour is 0 or > 12 || WordPattern.TryFindAny(Meal, text.Words, out _, out _))
        {
            return clock.Value;
        }

        return clock.Value.Hour == 12 || (clock.Value.Hour is 11 && Lunch.IsIn(text.Words)) ? clock.Value : clock.Value.AddHours(12);
    }
}
