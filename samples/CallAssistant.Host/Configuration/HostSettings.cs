using System.Data.Common;
using CallAssistant.Host.Auth;
using CallAssistant.Twilio;

namespace CallAssistant.Host.Configuration;

/// <summary>Everything that the host can be told from outside, checked before anything starts. See <c>docs/hosting.md</c>.</summary>
internal sealed record HostSettings
{
    public const string Prefix = "CallAssistant:";

    private const string UrlsKey = "urls";
    private const string DatabaseKey = Prefix + "Database";
    private const string TelephonyKey = Prefix + "Telephony:Provider";
    private const string PublicBaseUrlKey = TwilioOptions.Section + ":" + nameof(TwilioOptions.PublicBaseUrl);
    private const string CalleesKey = Prefix + "Simulation:Callees";
    private const string AiKey = Prefix + "Ai:Provider";
    private const string EnforceKey = Prefix + "Policy:Enforce";

    /// <summary>The addresses to listen on, separated by semicolons.</summary>
    public required string Urls { get; init; }

    /// <summary>The connection string: SQLite, or PostgreSQL when it names a host.</summary>
    public required string Database { get; init; }

    public required TelephonyChoice Telephony { get; init; }

    /// <summary>A folder with callees of the simulated network, one JSON file each; null for those that it has anyway.</summary>
    public required string? Callees { get; init; }

    public required AiChoice Ai { get; init; }

    public required AuthSettings Auth { get; init; }

    /// <summary>False lets simulated calls be made at any hour even where a provider would reach people.</summary>
    public required bool EnforcePolicy { get; init; }

    public required (TimeOnly Start, TimeOnly End)? CallingHours { get; init; }

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="HostSettingsException">A value cannot be used; the message names every key at fault.</exception>
    public static HostSettings Read(IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration);
        var auth = AuthSettings.Read(reader);
        var urls = reader.Text(UrlsKey) ?? "http://127.0.0.1:5080";
        ListenAddresses.Check(reader, UrlsKey, urls, auth.Mode);
        var settings = new HostSettings
        {
            Telephony = reader.Word(TelephonyKey, TelephonyChoice.Simulated),
            Callees = ReadCallees(reader),
            Ai = reader.Word(AiKey, AiChoice.Offline),
            Urls = urls,
            Database = ReadDatabase(reader),
            Auth = auth,
            EnforcePolicy = reader.Flag(EnforceKey, fallback: true),
            CallingHours = reader.Hours(Prefix + "Policy:CallingHours"),
        };
        if (!settings.EnforcePolicy && auth.Mode != AuthMode.Local)
        {
            reader.Refuse(EnforceKey, $"false is allowed only with {AuthSettings.ModeKey}=Local.");
        }

        if (settings.Telephony == TelephonyChoice.Twilio && auth.Mode == AuthMode.Local && reader.Text(PublicBaseUrlKey) is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback))
        {
            reader.Refuse(PublicBaseUrlKey, $"Twilio reaches this host from outside, and {AuthSettings.ModeKey}=Local lets nobody in from there. Write {AuthSettings.ModeKey}=ApiKey or Jwt.");
        }

        reader.ThrowIfAny();
        return settings;
    }

    private static string? ReadCallees(SettingsReader reader)
    {
        var folder = reader.Text(CalleesKey) is { } text ? Path.Combine(AppContext.BaseDirectory, text) : null;
        if (folder is not null && !Directory.Exists(folder))
        {
            reader.Refuse(CalleesKey, $"there is no folder {folder}. Write the path of a folder with JSON files, from the host's own folder on.");
        }

        return folder;
    }

    private static string ReadDatabase(SettingsReader reader)
    {
        var text = reader.Text(DatabaseKey) ?? $"Data Source={Path.Combine(AppContext.BaseDirectory, "callassistant.db")}";
        try
        {
            if (!DatabaseChoice.NamesPostgreSql(text) && !new DbConnectionStringBuilder { ConnectionString = text }.ContainsKey("Data Source"))
            {
                reader.Refuse(DatabaseKey, "it names no database. Write for example Data Source=callassistant.db, or Host=localhost;Database=calls;Username=callassistant;Password=….");
            }
        }
        catch (ArgumentException)
        {
            // The text may hold a password and is not repeated.
            reader.Refuse(DatabaseKey, "it is no connection string. Write for example Data Source=callassistant.db.");
        }

        return text;
    }
}
