using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.ContactMatching;

/// <summary>The words of a name that tell it from others.</summary>
internal static class NameWords
{
    private static readonly string[] Fillers = ["the", "a", "an", "my", "our", "at", "of", "and", "&", "dr", "mr", "mrs", "ms", "doctor", "inc", "llc", "co"];

    /// <summary>The words in small letters, without "the", titles and the like unless there are no others.</summary>
    public static string[] Of(string name)
    {
        var tokens = Word.Split(name).Select(w => w.Lower.EndsWith("'s", StringComparison.Ordinal) ? w.Lower[..^2] : w.Lower).ToArray();
        var significant = tokens.Where(t => Array.IndexOf(Fillers, t) < 0).ToArray();
        return significant.Length > 0 ? significant : tokens;
    }

    /// <summary>True when both names have the same words.</summary>
    public static bool Same(string? a, string b) => a is not null && Of(a).AsSpan().SequenceEqual(Of(b));

    /// <summary>100 for the same name, 90 when one begins with the other, 80 when it holds all the words.</summary>
    public static int Score(string[] said, string[] name)
    {
        if (said.Length == 0 || name.Length == 0)
        {
            return 0;
        }

        if (said.AsSpan().SequenceEqual(name))
        {
            return 100;
        }

        var shared = said.Count(w => Array.IndexOf(name, w) >= 0);
        return shared == said.Length ? name.AsSpan().StartsWith(said) ? 90 : 80
            : shared == name.Length && (name.Length > 1 || said.Length == 1) ? 75
            : 0;
    }
}
