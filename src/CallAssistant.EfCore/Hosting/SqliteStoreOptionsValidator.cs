using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace CallAssistant.EfCore;

internal sealed class SqliteStoreOptionsValidator : IValidateOptions<SqliteStoreOptions>
{
    public ValidateOptionsResult Validate(string? name, SqliteStoreOptions options)
    {
        var failures = new List<string>();
        if (CheckConnectionString(options.ConnectionString) is { } failure)
        {
            failures.Add($"{nameof(SqliteStoreOptions)}.{nameof(SqliteStoreOptions.ConnectionString)}: {failure}");
        }

        if (options.BusyTimeout < TimeSpan.FromMilliseconds(1) || options.BusyTimeout > TimeSpan.FromMinutes(1))
        {
            failures.Add($"{nameof(SqliteStoreOptions)}.{nameof(SqliteStoreOptions.BusyTimeout)}: {options.BusyTimeout} is not between 1 millisecond and 1 minute.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static string? CheckConnectionString(string? connectionString)
    {
        SqliteConnectionStringBuilder parsed;
        try
        {
            parsed = new SqliteConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException exception)
        {
            // The string itself may hold a password and is not repeated.
            return $"it is no SQLite connection string ({exception.Message}). Write for example 'Data Source=callassistant.db'.";
        }

        if (string.IsNullOrWhiteSpace(parsed.DataSource))
        {
            return "it names no file. Write for example 'Data Source=callassistant.db'.";
        }

        if (parsed.Mode is SqliteOpenMode.Memory or SqliteOpenMode.ReadOnly || parsed.DataSource.Contains(":memory:", StringComparison.OrdinalIgnoreCase))
        {
            return "the store needs a file that it can write. Name a file, without Mode=Memory or Mode=ReadOnly.";
        }

        return null;
    }
}
