using System.Globalization;
using CallAssistant.Language;

namespace CallAssistant.Mandates.Secrecy;

/// <summary>What the gate has read of the texts of a call: each is read once, not once for each sentence that is checked. Belongs to one call, on whose loop it is used.</summary>
internal sealed class CallMemory
{
    private readonly Dictionary<string, ReadText> _texts = new(StringComparer.Ordinal);

    /// <summary>The text as it was read.</summary>
    public ReadText Of(string text)
    {
        if (!_texts.TryGetValue(text, out var read))
        {
            _texts.Add(text, read = new ReadText(text));
        }

        return read;
    }

    /// <summary>A text that was read.</summary>
    internal sealed class ReadText(string text)
    {
        private List<string>? _tokens;
        private List<string>? _called;
        private string? _digits;
        private HashSet<decimal>? _numbers;

        /// <summary>The tokens.</summary>
        public List<string> Tokens => _tokens ??= SpokenTokens.Of(text);

        /// <summary>The tokens with the words of spelling alphabets as letters.</summary>
        public List<string> Called => _called ??= SpokenTokens.Of(text, callSigns: true);

        /// <summary>All digits, with a bar where more than three words stand between two.</summary>
        public string Digits => _digits ??= new SpokenRun([], Tokens).Digits(mostWordsBetween: 3).Digits;

        /// <summary>The numbers and the amounts of money.</summary>
        public HashSet<decimal> Numbers(TextContext context) =>
            _numbers ??= [.. NumbersIn(Tokens), .. Normaliser.Find(text, context).OfType<Mention.Amount>().Select(amount => amount.Value.Amount)];

        /// <summary>The numbers among tokens, with those of neighbouring digits as one.</summary>
        public static IEnumerable<decimal> NumbersIn(List<string> tokens) => new SpokenRun([], tokens).Runs(digitsOnly: true)
            .Where(run => run.Length < 12)
            .Select(run => decimal.Parse(run, CultureInfo.InvariantCulture));
    }
}
