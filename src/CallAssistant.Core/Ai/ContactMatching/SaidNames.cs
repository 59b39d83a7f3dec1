using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.ContactMatching;

/// <summary>Finds which names of contacts stand, whole, in an instruction. One pass over the contacts and one over the words.</summary>
internal static class SaidNames
{
    private const int MostWords = 16;

    /// <summary>The names and companies that are said. Of one word only those that are written with a capital inside a sentence.</summary>
    public static HashSet<string> Find(Instruction text, IReadOnlyList<Contact> contacts)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var isLengthUsed = new bool[text.Text.Length + 1];
        foreach (var contact in contacts)
        {
            Add(contact.Name);
            Add(contact.CompanyName);
        }

        var said = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var known = names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var first = 0; first < text.Words.Length && names.Count > 0; first++)
        {
            for (var last = first; last < Math.Min(text.Words.Length, first + MostWords); last++)
            {
                var (start, end) = (text.Words[first].Start, text.Words[last].End);
                if (isLengthUsed[end - start] && known.TryGetValue(text.Text.AsSpan(start, end - start), out var name) && IsName(text, first, name))
                {
                    said.Add(name);
                }
            }
        }

        return said;

        void Add(string? name)
        {
            if (name is { Length: > 0 } && name.Length < isLengthUsed.Length && names.Add(name))
            {
                isLengthUsed[name.Length] = true;
            }
        }
    }

    private static bool IsName(Instruction text, int word, string name) =>
        name.Contains(' ', StringComparison.Ordinal) || (!text.IsOneCase && text.Words[word].IsCapital && word > 0 && text.Words[word].Break != '.');
}
