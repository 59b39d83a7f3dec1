using CallAssistant.Language;
using CallAssistant.Mandates.Secrecy;

namespace CallAssistant.Mandates;

/// <summary>Where the numbers of a call may come from: the callee's words, the plan, what may be disclosed. A long number or an amount from nowhere else is made up, or given away.</summary>
internal static class NumberSources
{
    /// <summary>Shorter runs of digits are times, prices and counts.</summary>
    private const int LongNumber = 5;

    /// <summary>True when the number was said by the callee or stands in what may be said.</summary>
    public static bool Have(decimal number, SpeechState state) => state.Heard.Concat(state.Sayable).Any(text => state.Memory.Of(text).Numbers(state.Text).Contains(number));

    /// <summary>True when the sentence has a long number of its own.</summary>
    public static bool AreMissing(string sentence, IReadOnlyList<Mention> mentions, SpeechState state)
    {
        var text = sentence.ToCharArray();
        foreach (var mention in mentions.Where(m => m is Mention.Clock or Mention.Day or Mention.Range or Mention.Amount))
        {
            // A word in its place keeps the numbers on both sides apart.
            Array.Fill(text, 'x', mention.Start, Math.Min(mention.End, text.Length) - mention.Start);
        }

        var runs = new SpokenRun([], SpokenTokens.Of(new string(text))).Runs(digitsOnly: true).Where(run => run.Length >= LongNumber).ToList();
        return runs.Exists(run => !state.Heard.Concat(state.Sayable).Any(source => state.Memory.Of(source).Digits is var known && (known.Contains(run, StringComparison.Ordinal) || known.Contains(run.TrimStart('1'), StringComparison.Ordinal))));
    }
}
