namespace CallAssistant.Quickstart.Terminal;

/// <summary>Words of a callee or of a file are untrusted: what would steer the terminal is not printed.</summary>
internal static class Printable
{
    public static string Of(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 && text.AsSpan().IndexOfAnyInRange('\u007f', '\u009f') < 0
            ? text
            : string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
}
