namespace CallAssistant.Benchmarks.Live;

/// <summary>Sets the tools up and runs what was asked for.</summary>
internal static class Bench
{
    public static async Task RunAsync(Arguments arguments, TestDatabase database, Faults faults, CancellationToken cancellationToken)
    {
        using var scheduler = new Scheduler();
        using var webhooks = new Webhooks();
        var turns = new TurnBook();
        Action<PhoneCall>? placed = null;
        var (app, address) = await ToolsServer.StartAsync(new ModelServer(turns, scheduler, faults).Map, new PhoneNetwork(webhooks, call => placed?.Invoke(call)).Map);
        await using (app)
        {
            if (arguments.Benchmark == Benchmark.Callbacks)
            {
                var callbacks = new CallbacksBenchmark(arguments, faults);
                placed = callbacks.Take;
                await callbacks.RunAsync(address, database, cancellationToken);
                return;
            }

            var calls = new CallsBenchmark(arguments, scheduler, turns, faults);
            await using (var bare = await BareUnderTest.StartAsync(arguments, address, cancellationToken))
            {
                await calls.RunAsync(bare, cancellationToken);
            }

            if (arguments.Benchmark == Benchmark.Calls)
            {
                await using var host = await HostUnderTest.StartAsync(arguments, address, database, subscriber => placed = subscriber, cancellationToken);
                await calls.RunAsync(host, cancellationToken);
            }
        }
    }
}
