using System.Collections.Concurrent;
using System.Diagnostics;

namespace CallAssistant.Benchmarks.Live;

/// <summary>Signed status callbacks of calls that the host has placed, as fast as it answers them; then, whether each session is what its callbacks said.</summary>
internal sealed class CallbacksBenchmark(Arguments arguments, Faults faults)
{
    /// <summary>For so many a second there are callbacks; a host that is slower takes longer.</summary>
    private const int Target = 2_000;

    private readonly ConcurrentDictionary<string, TaskCompletionSource<PhoneCall>> _placed = new();

    /// <summary>Told of each call that the host places.</summary>
    public void Take(PhoneCall call) => Placed(call.To).TrySetResult(call);

    public async Task RunAsync(Uri tools, TestDatabase database, CancellationToken cancellationToken)
    {
        // Calls ring until their callbacks say otherwise; by default that would be given up on earlier.
        var (process, address) = await HostSetup.StartAsync(arguments, tools, database, ["CallAssistant:Policy:RingTimeout=00:02:00"], cancellationToken);
        await using (process)
        {
            using var api = new HostApi(address);
            var length = (int)Math.Max(6, arguments.Duration.TotalSeconds * Target / arguments.Count);
            await SendAllAsync(await PlaceAsync(api, first: 0, Math.Min(arguments.Count, 50), 40, cancellationToken), 40);
            var plans = await PlaceAsync(api, first: 50, arguments.Count, length, cancellationToken);

            var (clock, processor, own) = (Stopwatch.StartNew(), process.Processor, Environment.CpuUsage.TotalTime);
            var sample = await SendAllAsync(plans, length);
            var elapsed = clock.Elapsed;
            var use = ((process.Processor - processor) / elapsed, (Environment.CpuUsage.TotalTime - own) / elapsed);
            var ends = await CheckAsync(api, plans);

            Table.PrintHeader($"{(arguments.UsesPostgreSql ? "PostgreSQL" : "SQLite")}, {arguments.Connections} connections");
            Table.Print("status callbacks, answered", sample);
            Table.Print("from the answer to the end of the call in its session", ends);
            Table.Note($"{sample.Count / elapsed.TotalSeconds:n0} a second; {plans.Count * 3:n0} of them change a session and are committed.");
            Table.Note($"Use of the host's core: {use.Item1:p0}; of the tools' core by the tools: {use.Item2:p0}. Lines of its log that complain: {process.Complaints}.");
            foreach (var line in process.Complaints > 0 ? process.LastLines() : [])
            {
                Console.WriteLine($"  {line}");
            }
        }
    }

    /// <summary>Places calls; they ring.</summary>
    private async Task<List<CallbackPlan>> PlaceAsync(HostApi api, int first, int count, int length, CancellationToken cancellationToken)
    {
        const int Together = 16;
        var plans = new ConcurrentBag<CallbackPlan>();
        await Parallel.ForEachAsync(Enumerable.Range(first, count), new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = cancellationToken }, async (number, _) =>
        {
            var (user, phone) = (Fiction.User(number), Fiction.PhoneNumber(number));
            var session = await api.StartCallAsync(user, await api.CreateTaskAsync(user, phone));
            var call = await Placed(phone).Task;
            plans.Add(new CallbackPlan(call, user, session, length));
        });
        return [.. plans];
    }

    /// <summary>On each connection one call after the other: those of a call come in their order, and calls end all the time.</summary>
    private async Task<Sample> SendAllAsync(List<CallbackPlan> plans, int length)
    {
        var sample = new Sample();
        using var webhooks = new Webhooks(arguments.Connections);
        await Task.WhenAll(plans.Chunk((plans.Count + arguments.Connections - 1) / arguments.Connections).Select(async part =>
        {
            foreach (var plan in part)
            {
                for (var number = 0; number < length; number++)
                {
                    var form = plan.Form(number);
                    var began = Stopwatch.GetTimestamp();
                    await webhooks.PostAsync(plan.Call.StatusCallback, form);
                    sample.Add(began, Stopwatch.GetTimestamp());
                    plan.NoteAnswer(number);
                }
            }
        }));
        return sample;
    }

    /// <summary>Looks at each session once it was processed.</summary>
    /// <returns>How long after the answer to the callback that says so each was over, in the host's own view: negative where it came before the answer.</returns>
    private async Task<Sample> CheckAsync(HostApi api, List<CallbackPlan> plans)
    {
        const int Together = 16;
        var ends = new Sample();
        await Parallel.ForEachAsync(plans, new ParallelOptions { MaxDegreeOfParallelism = Together }, async (plan, _) =>
        {
            var session = (await api.FinishAsync(plan.User, plan.SessionId))["call_session"]!;
            ends.Add((session["ended_at"]!.GetValue<DateTimeOffset>() - plan.OverAt).TotalMilliseconds);
            if (session["status"]!.GetValue<string>() != "completed" || session["call_sid"]!.GetValue<string>() != plan.Call.Sid)
            {
                faults.Add($"A session is not as its callbacks say, but {session["status"]}: {session["end_reason"]}");
            }
        });

        return ends;
    }

    private TaskCompletionSource<PhoneCall> Placed(string number) => _placed.GetOrAdd(number, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
