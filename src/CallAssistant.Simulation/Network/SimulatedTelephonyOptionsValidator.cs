using Microsoft.Extensions.Options;

namespace CallAssistant.Simulation;

/// <summary>Checks <see cref="SimulatedTelephonyOptions"/>; each message names the setting.</summary>
internal sealed class SimulatedTelephonyOptionsValidator : IValidateOptions<SimulatedTelephonyOptions>
{
    private const double HighestSpeed = 10_000;
    private const int ShortestSecret = 16;

    /// <summary>Throws when a setting is wrong.</summary>
    public static void Check(SimulatedTelephonyOptions options)
    {
        var problems = Find(options).ToList();
        if (problems.Count > 0)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(SimulatedTelephonyOptions), problems);
        }
    }

    public ValidateOptionsResult Validate(string? name, SimulatedTelephonyOptions options)
    {
        var problems = Find(options).ToList();
        return problems.Count > 0 ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Find(SimulatedTelephonyOptions options)
    {
        if (!(options.Speed > 0 && options.Speed <= HighestSpeed))
        {
            yield return $"{Setting(nameof(options.Speed))} must be above 0 and at most {HighestSpeed}; it is {options.Speed}.";
        }

        foreach (var problem in new[]
        {
            Range(nameof(options.DialLatency), options.DialLatency, TimeSpan.FromMinutes(1)),
            Range(nameof(options.SlowDialLatency), options.SlowDialLatency, TimeSpan.FromHours(1)),
            Range(nameof(options.ConnectTime), options.ConnectTime, TimeSpan.FromMinutes(1)),
            Range(nameof(options.RingTime), options.RingTime, TimeSpan.FromMinutes(5)),
            Range(nameof(options.DetectionTime), options.DetectionTime, TimeSpan.FromMinutes(1)),
        })
        {
            if (problem is not null)
            {
                yield return problem;
            }
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone ?? "", out _))
        {
            yield return $"{Setting(nameof(options.TimeZone))} must be the IANA name of a time zone, for example America/New_York; it is \"{options.TimeZone}\".";
        }

        if (options.WebhookSecret is { Length: < ShortestSecret })
        {
            yield return $"{Setting(nameof(options.WebhookSecret))} must have at least {ShortestSecret} characters, or be null to refuse all webhooks.";
        }
    }

    private static string? Range(string name, TimeSpan value, TimeSpan most) =>
        value < TimeSpan.Zero || value > most ? $"{Setting(name)} must be from 0 to {most}; it is {value}." : null;

    private static string Setting(string name) => $"{nameof(SimulatedTelephonyOptions)}.{name}";
}
