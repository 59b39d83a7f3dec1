using System.Globalization;

namespace CallAssistant.EfCore.Tests.Crashes;

/// <summary>A commit that has returned in the process that made it.</summary>
internal sealed record Acknowledgement(Guid SessionId, long Version, string JournalHash)
{
    public static Acknowledgement Parse(string line)
    {
        var parts = line.Split(' ');
        return new Acknowledgement(Guid.Parse(parts[0]), long.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
    }
}
