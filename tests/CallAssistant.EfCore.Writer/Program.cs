// Commits until it is killed: CallAssistant.EfCore.Writer CONNECTION-STRING USER WRITERS
// After each commit that returned, one line: session id, version, hash of the journal's last entry.
using System.Globalization;
using CallAssistant;
using CallAssistant.EfCore.Writer;
using Microsoft.Extensions.DependencyInjection;

var (connectionString, user, writers) = (args[0], args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
var ids = new WriterIds();
var services = new ServiceCollection();
services.AddSingleton<ICallIds>(ids);
UseDatabase(new CallAssistantBuilder(services), connectionString);
await using var provider = services.BuildServiceProvider();
var store = provider.GetRequiredService<ICallStore>();
await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(WriteAsync)));

async Task WriteAsync()
{
    while (true)
    {
        var id = ids.NewId();
        var call = new ScriptedCall(user, id);
        for (var version = 1L; version <= ScriptedCall.LastVersion; version++)
        {
            var commit = call.Commit(version);
            await store.CommitAsync(commit, CancellationToken.None);
            Console.Write($"{id} {version} {commit.Session!.JournalHash}\n");
        }
    }
}

static CallAssistantBuilder UseDatabase(CallAssistantBuilder builder, string connectionString) =>
    connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase) ? builder.UsePostgreSql(connectionString) : builder.UseSqlite(connectionString);
