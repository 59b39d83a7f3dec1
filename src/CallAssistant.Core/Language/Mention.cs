namespace CallAssistant.Language;

/// <summary>A value found in text.</summary>
/// <param name="Start">Index of the first character in the text.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Text">The words, exactly as they stand in the text.</param>
internal abstract record Mention(int Start, int Length, string Text)
{
    /// <summary>Index after the last character.</summary>
    public int End => Start + Length;

    /// <summary>A calendar day: "Tuesday", "March 5th", "tomorrow".</summary>
    internal sealed record Day(int Start, int Length, string Text, DateOnly Value) : Mention(Start, Length, Text);

    /// <summary>A time of day. <paramref name="IsAmbiguous"/> when neither the words nor their surroundings tell morning from afternoon; the value then is the likelier one in business hours.</summary>
    internal sealed record Clock(int Start, int Length, string Text, TimeOnly Value, bool IsAmbiguous) : Mention(Start, Length, Text);

    /// <summary>A range of days or of times on days: "this week", "tomorrow afternoon", "next month".</summary>
    internal sealed record Range(int Start, int Length, string Text, TimeWindow Value) : Mention(Start, Length, Text);

    /// <summary>Hours without a day: "in the afternoon", "after 5 pm"; from inclusive, to exclusive. The end of the day is <see cref="TimeOnly.MaxValue"/>.</summary>
    internal sealed record DayPart(int Start, int Length, string Text, TimeOnly From, TimeOnly To) : Mention(Start, Length, Text);

    /// <summary>An amount of money.</summary>
    internal sealed record Amount(int Start, int Length, string Text, Money Value) : Mention(Start, Length, Text);

    /// <summary>A telephone number in E.164 form.</summary>
    internal sealed record Phone(int Start, int Length, string Text, string Value) : Mention(Start, Length, Text);

    /// <summary>A confirmation, order or account code: upper case letters and digits. Has both, unless words such as "order number" announce it.</summary>
    internal sealed record Code(int Start, int Length, string Text, string Value) : Mention(Start, Length, Text);

    /// <summary>A number of people: the "four" of "for four", "3 people", "me and my wife".</summary>
    internal sealed record People(int Start, int Length, string Text, int Value) : Mention(Start, Length, Text);

    /// <summary>A plain number that is none of the above.</summary>
    internal sealed record Count(int Start, int Length, string Text, decimal Value) : Mention(Start, Length, Text);
}
