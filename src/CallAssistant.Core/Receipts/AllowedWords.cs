using CallAssistant.Engine;
using CallAssistant.Language;

namespace CallAssistant.Receipts;

/// <summary>A mandate as the user reads it.</summary>
internal static class AllowedWords
{
    public static string Of(Mandate mandate)
    {
        var parts = new List<string>
        {
            mandate.Commitments.Count == 0 ? "agree to nothing" : string.Join(" or ", mandate.Commitments.Select(Problems.Word)),
            mandate.SpendingLimit.Amount > 0 ? $"spend up to {SpokenFormat.Amount(mandate.SpendingLimit)}" : "spend nothing",
        };
        if (mandate.Window is { } window)
        {
            parts.Add("for a time of " + SpokenFormat.Window(window));
        }

        if (mandate.NotBefore is { } earliest)
        {
            parts.Add("not before " + SpokenFormat.Time(earliest));
        }

        if (mandate.NotAfter is { } latest)
        {
            parts.Add("not after " + SpokenFormat.Time(latest));
        }

        parts.Add(mandate.DisclosableFields.Count == 0 ? "tell nothing private" : "tell your " + string.Join(", ", mandate.DisclosableFields.Select(field => field.Replace('_', ' '))));
        parts.Add(mandate.MayLeaveVoicemail ? "leave a message" : "leave no message");
        return $"You allowed: {string.Join("; ", parts)}.";
    }
}
