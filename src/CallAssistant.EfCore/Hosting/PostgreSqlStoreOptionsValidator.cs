using Microsoft.Extensions.Options;
using Npgsql;

namespace CallAssistant.EfCore;

internal sealed class PostgreSqlStoreOptionsValidator : IValidateOptions<PostgreSqlStoreOptions>
{
    private const string Example = "Write for example 'Host=localhost;Database=calls;Username=callassistant;Password=…'.";

    public ValidateOptionsResult Validate(string? name, PostgreSqlStoreOptions options)
    {
        var failures = new List<string>();
        if (CheckConnectionString(options.ConnectionString) is { } failure)
        {
            failures.Add($"{nameof(PostgreSqlStoreOptions)}.{nameof(PostgreSqlStoreOptions.ConnectionString)}: {failure}");
        }

        if (options.MaxPreparedStatements is < 0 or > 1_000)
        {
            failures.Add($"{nameof(PostgreSqlStoreOptions)}.{nameof(PostgreSqlStoreOptions.MaxPreparedStatements)}: {options.MaxPreparedStatements} is not between 0 and 1,000.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static string? CheckConnectionString(string? connectionString)
    {
        NpgsqlConnectionStringBuilder parsed;
        try
        {
            parsed = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            // The string itself may hold a password and is not repeated.
            return $"it is no PostgreSQL connection string ({exception.Message}). {Example}";
        }

        if (string.IsNullOrWhiteSpace(parsed.Host))
        {
            return $"it names no host. {Example}";
        }

        return string.IsNullOrWhiteSpace(parsed.Database) ? $"it names no database. {Example}" : null;
    }
}
