using System.Globalization;

namespace CallAssistant.Simulation;

/// <summary>Whole numbers in forms and attributes.</summary>
internal static class FormNumber
{
    public static int? Read(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string Write(double number) => ((long)number).ToString(CultureInfo.InvariantCulture);
}
