using System.Text;

namespace CallAssistant.Ai.Models;

/// <summary>A text with places like <c>{{goal}}</c>, cut up once. Values are put in as they are and never looked at again, so that a value with braces stays a value.</summary>
internal sealed class PromptTemplate
{
    private readonly string[] _parts;
    private int _length;

    public PromptTemplate(string text)
    {
        // Every second part is the name of a place.
        _parts = text.ReplaceLineEndings("\n").Split(["{{", "}}"], StringSplitOptions.None);
        _length = text.Length;
    }

    /// <summary>Reads a resource of this assembly.</summary>
    public static PromptTemplate Load(string name)
    {
        using var stream = typeof(PromptTemplate).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var reader = new StreamReader(stream);
        return new PromptTemplate(reader.ReadToEnd());
    }

    public string Render(Func<string, string> valueOf)
    {
        var text = new StringBuilder(_length);
        for (var i = 0; i < _parts.Length; i++)
        {
            text.Append(i % 2 == 0 ? _parts[i] : valueOf(_parts[i]));
        }

        _length = Math.Max(_length, text.Length);
        return text.ToString();
    }
}
