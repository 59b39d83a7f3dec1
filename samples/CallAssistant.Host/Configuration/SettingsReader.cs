using System.Globalization;

namespace CallAssistant.Host.Configuration;

/// <summary>Reads settings and gathers every fault, so that one start shows them all.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> _faults = [];

    public string? Text(string key) => string.IsNullOrWhiteSpace(configuration[key]) ? null : configuration[key]!.Trim();

    public IConfigurationSection Section(string key) => configuration.GetSection(key);

    public bool Flag(string key, bool fallback)
    {
        if (Text(key) is not { } text)
        {
            return fallback;
        }

        if (bool.TryParse(text, out var value))
        {
            return value;
        }

        Refuse(key, $"\"{text}\" is not known. Write true or false.");
        return fallback;
    }

    public T Word<T>(string key, T fallback)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
        {
            return fallback;
        }

        // By name only: Enum.Parse would take numbers too.
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        Refuse(key, $"\"{text}\" is not known. Write one of: {string.Join(", ", Enum.GetNames<T>())}.");
        return fallback;
    }

    /// <summary>A range such as <c>08:00-21:00</c>; null when the key is absent.</summary>
    public (TimeOnly Start, TimeOnly End)? Hours(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (text.Split('-', StringSplitOptions.TrimEntries) is [var from, var to]
            && TimeOnly.TryParseExact(from, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            && TimeOnly.TryParseExact(to, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end)
            && start < end)
        {
            return (start, end);
        }

        Refuse(key, $"\"{text}\" is not a range of hours. Write for example 08:00-21:00.");
        return null;
    }

    public void Refuse(string key, string fault) => _faults.Add($"{key}: {fault}");

    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
        {
            throw new HostSettingsException(_faults);
        }
    }
}
