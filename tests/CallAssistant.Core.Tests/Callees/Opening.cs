using CallAssistant.Results;

namespace CallAssistant.Core.Tests.Callees;

/// <summary>The first words of a callee, with what says them.</summary>
/// <param name="Language">ISO 639 code.</param>
/// <param name="Label">What the corpus says that it is.</param>
/// <param name="Text">The words.</param>
internal sealed record Opening(string Language, string Label, string Text)
{
    /// <summary>The corpus: one opening a line, with tabs between language, label and words.</summary>
    public static IReadOnlyList<Opening> All { get; } = Read();

    public bool IsHuman => Label is "person" or "business" or "wrong";

    public Listener Expected => Label switch
    {
        "voicemail" => Listener.Machine,
        "screener" => Listener.Screener,
        "menu" => Listener.Menu,
        "hold" => Listener.Hold,
        "fax" => Listener.Fax,
        "bot" => Listener.Bot,
        "wrong" => Listener.WrongParty,
        _ => Language == "en" ? Listener.Person : Listener.OtherLanguage,
    };

    private static List<Opening> Read()
    {
        using var stream = typeof(Opening).Assembly.GetManifestResourceStream("openings.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(parts => new Opening(parts[0], parts[1], parts[2].Trim()))];
    }
}
