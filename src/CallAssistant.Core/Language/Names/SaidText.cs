namespace CallAssistant.Language.Names;

/// <summary>A text cut into tokens, with its values and with what its letters tell about names.</summary>
internal sealed class SaidText
{
    private readonly Mention?[] _mentions;
    private readonly bool[] _isAddress;

    private SaidText(Reading reading, List<Found> parts, bool hasCapitals)
    {
        (Reading, Parts, HasCapitals) = (reading, parts, hasCapitals);
        _mentions = new Mention?[reading.Count];
        _isAddress = new bool[reading.Count];
        foreach (var part in parts)
        {
            Array.Fill(_mentions, part.Mention, part.First, part.Next - part.First);
        }
    }

    /// <summary>The tokens.</summary>
    public Reading Reading { get; }

    /// <summary>The single values, in order.</summary>
    public List<Found> Parts { get; }

    /// <summary>False when capitals tell nothing, as in the words of a speech recogniser.</summary>
    public bool HasCapitals { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The words.</param>
    /// <param name="context">What they refer to.</param>
    /// <param name="hasCapitals">False when the whole conversation is in small letters.</param>
    public static SaidText Read(string text, TextContext context, bool hasCapitals)
    {
        var (reading, parts) = MentionScanner.Read(text, context);
        var said = new SaidText(reading, parts, hasCapitals);
        said.Addresses = AddressFinder.Find(said);
        foreach (var address in said.Addresses)
        {
            Array.Fill(said._isAddress, true, address.First, address.Next - address.First);
        }

        return said;
    }

    /// <summary>True when capital letters occur in texts at all.</summary>
    public static bool AnyCapitals(IEnumerable<string> texts) => texts.Any(text => text.Any(char.IsUpper));

    /// <summary>The addresses in the text.</summary>
    public IReadOnlyList<FoundAddress> Addresses { get; private set; } = [];

    /// <summary>The value that a token belongs to; null for none.</summary>
    public Mention? MentionAt(int index) => index >= 0 && index < _mentions.Length ? _mentions[index] : null;

    /// <summary>True for a word that starts with a capital letter.</summary>
    public bool IsCapital(int index) => Reading.IsWord(index) && char.IsUpper(Reading.Text[Reading[index].Start]);

    /// <summary>True when a sentence begins with the token.</summary>
    public bool IsFirst(int index) => index <= 0 || (Reading.Lower(index - 1) is "." or "?" or "!" or ":" or ";" && !Abbreviations.IsDot(Reading, index - 1));

    /// <summary>True when the token is part of a day, a time, an amount, a number to call, a code or an address: those are no names.</summary>
    public bool IsValue(int index) => (index >= 0 && index < _isAddress.Length && _isAddress[index]) || MentionAt(index) is Mention.Code or Mention.Day or Mention.Range or Mention.Amount or Mention.Phone or Mention.Clock { IsAmbiguous: false };

    /// <summary>The words from one token up to, without, another.</summary>
    public string Slice(int first, int next) => Reading.Slice(first, next).Text;
}
