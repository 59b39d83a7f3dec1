using System.Globalization;
using CallAssistant.Language;
using CallAssistant.Mandates.Secrecy;

namespace CallAssistant.Mandates;

/// <summary>Where the numbers of a call may come from: the callee's words, the plan, what may be disclosed. A long number or an amount from nowhere else is made up, or given away.</summary>
/// <param name="heard">The callee's words, oldest first.</param>
/// <param name="sayable">Texts that the assistant may say.</param>
/// <param name="context">Zone, region and currency.</param>
internal sealed class NumberSources(IReadOnlyList<string> heard, IReadOnlyList<string> sayable, TextContext context)
{
    /// <summary>Shorter runs of digits are times, prices and counts.</summary>
    private const int LongNumber = 5;

    /// <summary>True when the amount was said by the callee or stands in what may be said.</summary>
    public bool HasAmount(Money amount) => HasNumber(amount.Amount) || heard.Concat(sayable).Any(text => Normaliser.Find(text, context).OfType<Mention.Amount>().Any(a => a.Value.Amount == amount.Amount));

    /// <summary>True when the number was said by the callee or stands in what may be said.</summary>
    public bool HasNumber(decimal number) => heard.Concat(sayable).Any(text => Numbers(text).Contains(number));

    /// <summary>True when the sentence has a long number of its own.</summary>
    public bool AreMissing(string sentence, IReadOnlyList<Mention> mentions)
    {
        var text = sentence.ToCharArray();
        foreach (var mention in mentions.Where(m => m is Mention.Clock or Mention.Day or Mention.Range or Mention.Amount))
        {
            // A word in its place keeps the numbers on both sides apart.
            Array.Fill(text, 'x', mention.Start, Math.Min(mention.End, text.Length) - mention.Start);
        }

        var runs = new SpokenRun([], SpokenTokens.Of(new string(text))).Runs(digitsOnly: true).Where(run => run.Length >= LongNumber).ToList();
        if (runs.Count == 0)
        {
            return false;
        }

        var known = string.Join('|', heard.Concat(sayable).Select(source => new SpokenRun([], SpokenTokens.Of(source)).Digits(mostWordsBetween: 3).Digits));
        return runs.Exists(run => !known.Contains(run, StringComparison.Ordinal) && !known.Contains(run.TrimStart('1'), StringComparison.Ordinal));
    }

    /// <summary>The numbers of a text, with those of neighbouring digits as one.</summary>
    public static IEnumerable<decimal> Numbers(string text) => new SpokenRun([], SpokenTokens.Of(text)).Runs(digitsOnly: true)
        .Where(run => run.Length < 12)
        .Select(run => decimal.Parse(run, CultureInfo.InvariantCulture));
}
