namespace CallAssistant.Quickstart.Terminal;

/// <summary>Colours by their ANSI number.</summary>
internal enum Ink
{
    Plain = 0,
    Bold = 1,
    Dim = 2,
    Red = 31,
    Green = 32,
    Yellow = 33,
    Cyan = 36,
}
