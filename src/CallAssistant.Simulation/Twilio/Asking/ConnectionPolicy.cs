using System.Globalization;

namespace CallAssistant.Simulation;

/// <summary>When a webhook is tried again, from the fragment of its address: <c>#rc=3&amp;rp=ct,5xx</c>.</summary>
/// <param name="Retries">How many times more, 0 to 5.</param>
/// <param name="Reasons">After what: <c>ct</c> not reached, <c>rt</c> no answer, <c>4xx</c>, <c>5xx</c>, <c>all</c>.</param>
internal sealed record ConnectionPolicy(int Retries, IReadOnlyList<string> Reasons)
{
    private const int MostRetries = 5;

    public static ConnectionPolicy Of(string url)
    {
        var fragment = url.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? url[(at + 1)..] : "";
        var overrides = fragment.Split('&').Select(part => part.Split('=', 2)).Where(part => part.Length == 2).ToLookup(part => part[0], part => part[1], StringComparer.Ordinal);
        var retries = int.TryParse(overrides["rc"].LastOrDefault(), CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 0, MostRetries) : 1;
        return new ConnectionPolicy(retries, overrides["rp"].LastOrDefault()?.Split(',') ?? ["ct"]);
    }

    public bool IsRetriedAfter(AppAnswer answer) => !answer.IsSuccess && (Reasons.Contains("all") || answer.Status switch
    {
        0 => Reasons.Contains(answer.WasReached ? "rt" : "ct"),
        >= 500 => Reasons.Contains("5xx"),
        >= 400 => Reasons.Contains("4xx"),
        _ => false,
    });
}
