// How fast the store commits, and how fast it reads among a million tasks, on each database.
using System.Runtime.InteropServices;
using CallAssistant.Benchmarks.Store;

if (Arguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    foreach (var kind in arguments.Databases)
    {
        await using TestedDatabase database = kind == DatabaseKind.Sqlite ? await SqliteDatabase.CreateAsync() : await PostgreSqlDatabase.CreateAsync(stop.Token);
        await (arguments.Benchmark == Benchmark.Commits ? new CommitBenchmark(database, arguments).RunAsync(stop.Token) : new MillionBenchmark(database, arguments).RunAsync(stop.Token));
    }

    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("Stopped.");
    return 130;
}

// The way out leads through every DisposeAsync: nothing is left behind.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
