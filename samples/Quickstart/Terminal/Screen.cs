namespace CallAssistant.Quickstart.Terminal;

/// <summary>Where the tool writes and asks. No colour when the output is redirected or <c>NO_COLOR</c> is set.</summary>
/// <param name="output">Takes the lines.</param>
/// <param name="input">Gives the answers; null when nobody is there to ask.</param>
/// <param name="hasColour">True to write ANSI colours.</param>
internal sealed class Screen(TextWriter output, TextReader? input, bool hasColour)
{
    private const string Reset = "\e[0m";

    /// <summary>True when somebody can be asked.</summary>
    public bool CanAsk => input is not null;

    public static Screen OfConsole()
    {
        var hasColour = !Console.IsOutputRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");
        return new Screen(Console.Out, Console.IsInputRedirected ? null : Console.In, hasColour);
    }

    public void Heading(string text)
    {
        output.WriteLine();
        output.WriteLine(Paint(Ink.Bold, text));
    }

    public void Line(string text, Ink ink = Ink.Plain) => output.WriteLine(Paint(ink, Printable.Of(text)));

    /// <summary>A label in a fixed column and a value.</summary>
    public void Field(string label, string value, int width = 12, Ink ink = Ink.Plain) =>
        output.WriteLine($"  {Paint(Ink.Dim, label.PadRight(width))}{Paint(ink, Printable.Of(value))}");

    /// <summary>Asks; null when there is no more input.</summary>
    public string? Ask(string question)
    {
        output.Write(Paint(Ink.Bold, Printable.Of(question)) + " ");
        output.Flush();
        return input?.ReadLine()?.Trim();
    }

    /// <summary>Rows in columns as wide as their widest cell.</summary>
    public void Table(IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var clean = rows.Select(row => row.Select(Printable.Of).ToList()).ToList();
        var widths = heads.Select((head, column) => clean.Select(row => row[column].Length).Append(head.Length).Max()).ToList();
        output.WriteLine(Paint(Ink.Dim, Join(heads)));
        foreach (var row in clean)
        {
            output.WriteLine(Join(row));
        }

        string Join(IReadOnlyList<string> cells) => ("  " + string.Join("  ", cells.Select((cell, column) => cell.PadRight(widths[column])))).TrimEnd();
    }

    private string Paint(Ink ink, string text) => hasColour && ink != Ink.Plain ? $"\e[{(int)ink}m{text}{Reset}" : text;
}
