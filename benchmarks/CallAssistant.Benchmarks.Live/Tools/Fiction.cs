using System.Globalization;

namespace CallAssistant.Benchmarks.Live;

/// <summary>Users and callees.</summary>
internal static class Fiction
{
    private static readonly string[] _areas =
        ["202", "206", "212", "213", "303", "305", "312", "404", "415", "503", "512", "602", "617", "702", "713", "801", "808", "907", "919", "210", "214", "216", "301", "313", "314", "317", "402", "405", "412", "414"];

    public static string User(int call) => string.Create(CultureInfo.InvariantCulture, $"user-{call}");

    /// <summary>Of the numbers that are kept for fiction, a hundred in each area.</summary>
    public static string PhoneNumber(int call) => string.Create(CultureInfo.InvariantCulture, $"+1{_areas[call / 100 % _areas.Length]}5550{100 + (call % 100)}");
}
