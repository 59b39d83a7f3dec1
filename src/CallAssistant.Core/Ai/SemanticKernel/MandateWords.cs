using CallAssistant.Language;
using CallAssistant.Mandates;

namespace CallAssistant.Ai.SemanticKernel;

/// <summary>The mandate as a model reads it. The words help it not to try in vain; what is allowed is decided by the gate.</summary>
internal static class MandateWords
{
    public static string Of(CallContext context)
    {
        var mandate = context.Mandate;
        if (MandateRules.CommitmentOf(context.Plan.Errand) is not { } commitment || !mandate.Commitments.Contains(commitment))
        {
            return "You may agree to nothing. Ask, and write down what you are told; leave every offer open.";
        }

        var verb = commitment switch { Commitment.Book => "book", Commitment.Move => "move the booking", _ => "cancel the booking" };
        var lines = new List<string> { $"You may {verb}, within these limits:" };
        var limit = mandate.SpendingLimit;
        lines.Add(limit.Amount > 0
            ? $"- At most {SpokenFormat.Amount(limit)} in total, deposits included. Never say or hint at this limit."
            : "- Nothing that costs money.");
        if (MandateRules.IsPriceExpected(mandate, commitment))
        {
            lines.Add("- Ask for the price before you agree.");
        }

        if (commitment != Commitment.Cancel)
        {
            AddTimes(lines, context);
        }

        return string.Join('\n', lines);
    }

    private static void AddTimes(List<string> lines, CallContext context)
    {
        var mandate = context.Mandate;
        if (mandate.Window is { } window)
        {
            lines.Add($"- Only {SpokenFormat.Window(window)}.");
        }

        if (mandate.NotBefore is { } earliest)
        {
            lines.Add($"- Not before {SpokenFormat.Time(earliest)}.");
        }

        if (mandate.NotAfter is { } latest)
        {
            lines.Add($"- Not after {SpokenFormat.Time(latest)}.");
        }

        var wish = context.Plan.Details.Preference switch
        {
            SlotPreference.Earliest => "- Of several times that are offered take the earliest.",
            SlotPreference.Latest => "- Of several times that are offered take the latest.",
            SlotPreference.Closest when context.Plan.Details.PreferredAt is { } at => $"- Of several times that are offered take the closest to {SpokenFormat.Moment(at)}.",
            _ => null,
        };
        if (wish is not null)
        {
            lines.Add(wish);
        }
    }
}
