using System.Collections.Concurrent;
using System.Globalization;

namespace CallAssistant.EfCore.Tests.PostgreSql;

/// <summary>Databases of one kind: copied from a template that is made once, and emptied and used again, because making one takes longer.</summary>
/// <param name="prepare">Makes the tables in an empty database, as their owner.</param>
/// <param name="schema">The schema that CallAssistant's tables are in.</param>
internal sealed class DatabasePool
{
    private const string Start = "2026-03-03 09:00:00Z";
    private static readonly ConcurrentBag<DatabasePool> Pools = [];
    private readonly ConcurrentBag<string> _idle = [];
    private readonly Lazy<Task<string>> _template;
    private readonly string _schema;

    public DatabasePool(Func<string, Task> prepare, string schema)
    {
        _schema = schema;
        _template = new(() => MakeTemplateAsync(prepare));
        Pools.Add(this);
    }

    /// <summary>A prepared, empty database whose clock stands still until it is turned.</summary>
    public async Task<string> RentAsync() => _idle.TryTake(out var idle) ? idle : await TestServer.CreateDatabaseAsync(await _template.Value);

    public async Task ReturnAsync(string database)
    {
        await TestServer.RunAsync(database, [.. CallAssistantModel.TableNames.Reverse().Prepend(SuppressionTable.Name).Select(table => $"DELETE FROM {_schema}.{table}"), $"UPDATE test_clock SET now = '{Start}'"]);
        _idle.Add(database);
    }

    /// <summary>From here on the database's clock stands still until it is turned.</summary>
    public static Task StopClockAsync(string database, string schema) => TestServer.RunAsync(
        database,
        $"CREATE TABLE test_clock AS SELECT timestamptz '{Start}' AS now",
        $"ALTER TABLE test_clock OWNER TO {TestServer.Owner}",
        $"CREATE OR REPLACE FUNCTION {schema}.callassistant_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT now FROM public.test_clock'");

    public static async Task<DateTimeOffset> NowAsync(string database) => DateTimeOffset.Parse(
        (await TestServer.QueryAsync(database, "SELECT to_char(now AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') FROM test_clock"))[0],
        CultureInfo.InvariantCulture);

    public static Task AdvanceAsync(string database, TimeSpan by) =>
        TestServer.RunAsync(database, FormattableString.Invariant($"UPDATE test_clock SET now = now + interval '{by.Ticks / TimeSpan.TicksPerMicrosecond} microseconds'"));

    /// <summary>Drops what all pools made in this run.</summary>
    public static async Task CleanAsync()
    {
        foreach (var pool in Pools.Where(pool => pool._template.IsValueCreated))
        {
            foreach (var database in pool._idle.Append(await pool._template.Value))
            {
                await TestServer.DropDatabaseAsync(database);
            }
        }
    }

    private async Task<string> MakeTemplateAsync(Func<string, Task> prepare)
    {
        await TestServer.MakeRoleAsync(TestServer.App);
        var name = await TestServer.CreateDatabaseAsync("template0");
        await prepare(name);
        await StopClockAsync(name, _schema);
        await TestServer.GrantAsync(name, "public");
        await TestServer.GrantAsync(name, _schema);
        return name;
    }
}
