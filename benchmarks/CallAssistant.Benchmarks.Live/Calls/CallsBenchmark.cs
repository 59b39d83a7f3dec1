using System.Diagnostics;

namespace CallAssistant.Benchmarks.Live;

/// <summary>Many live calls at once through a relay: what it adds to the model's own time, what a call takes of its memory, and whether all went well.</summary>
internal sealed class CallsBenchmark(Arguments arguments, Scheduler scheduler, TurnBook turns, Faults faults)
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan SamplingGap = TimeSpan.FromSeconds(0.5);
    private const double Kibibyte = 1024;
    private const int MostWords = 6;

    public async Task RunAsync(RelayUnderTest relay, CancellationToken cancellationToken)
    {
        await WarmUpAsync(relay, cancellationToken);
        await Task.Delay(Settling, cancellationToken);
        var before = relay.Process.ResidentBytes;
        var (talks, barrier) = Prepare(arguments);
        var running = Task.WhenAll(talks.Select(talk => GuardAsync(() => relay.CallAsync(talk, barrier), barrier)));
        await barrier.AllArrived.WaitAsync(cancellationToken);
        await Task.Delay(Settling, cancellationToken);
        var silent = relay.Process.ResidentBytes;

        scheduler.Reset();
        var (clock, processor, own, most) = (Stopwatch.StartNew(), relay.Process.Processor, Environment.CpuUsage.TotalTime, silent);
        barrier.Open();
        while (!running.IsCompleted)
        {
            await Task.WhenAny(running, Task.Delay(SamplingGap, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
            most = Math.Max(most, relay.Process.ResidentBytes);
        }

        var elapsed = clock.Elapsed;
        var (used, ownUsed) = (relay.Process.Processor - processor, Environment.CpuUsage.TotalTime - own);
        foreach (var talk in talks)
        {
            await GuardAsync(() => relay.CheckAsync(talk));
        }

        Print(relay, talks);
        Table.Note($"Memory of the process a live call: {(silent - before) / Kibibyte / talks.Count:n0} KiB in silence, at most {(most - before) / Kibibyte / talks.Count:n0} KiB while all talk; {before / Kibibyte / Kibibyte:n0} MiB before.");
        Table.Note($"Processor: {used.TotalMilliseconds / talks.Count / arguments.Turns:n2} ms a turn, {used / elapsed:p0} of its core; the tools took {ownUsed / elapsed:p0} of theirs. Lines of its log that complain: {relay.Process.Complaints}.");
        PrintTools();
        foreach (var line in relay.Process.Complaints > 0 ? relay.Process.LastLines() : [])
        {
            Console.WriteLine($"  {line}");
        }

        Console.WriteLine();
    }

    private async Task WarmUpAsync(RelayUnderTest relay, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        do
        {
            var (talks, barrier) = Prepare(arguments.WarmUpCalls);
            barrier.Open();
            await Task.WhenAll(talks.Select(talk => GuardAsync(() => relay.CallAsync(talk, barrier)))).WaitAsync(cancellationToken);
            foreach (var talk in talks)
            {
                await GuardAsync(() => relay.CheckAsync(talk));
            }
        }
        while (clock.Elapsed < arguments.WarmUp);
    }

    private (List<Talk> Talks, Barrier Barrier) Prepare(Arguments how) =>
        ([.. Enumerable.Range(0, how.Count).Select(number => new Talk(number, how.Count, how, turns, scheduler))], new Barrier(how.Count));

    private async Task GuardAsync(Func<Task> work, Barrier? barrier = null)
    {
        try
        {
            await work();
        }
#pragma warning disable CA1031 // A call that goes wrong in any way is counted; the others go on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            faults.Add($"{fault.GetType().Name}: {fault.Message}");
            barrier?.Arrive();
        }
    }

    private void Print(RelayUnderTest relay, List<Talk> talks)
    {
        var (overhead, behind) = (new Sample(), new Sample());
        foreach (var turn in talks.SelectMany(talk => talk.Measured).Where(turn => turn.Heard > 0))
        {
            overhead.Add(turn.Overhead);
            if (turn.Behind is { } late)
            {
                behind.Add(late);
            }
            else
            {
                faults.Add($"\"{turn.FirstWords}\" is not how the model's answer begins.");
            }
        }

        Table.PrintHeader($"{relay.Name}, {talks.Count:n0} live calls");
        Table.Print("added to the model's first token", overhead);
        Table.Print("first words behind the token that completes them", behind);
        var first = talks.SelectMany(talk => talk.Measured).CountBy(turn => turn.FirstWords).OrderByDescending(words => words.Value).Take(MostWords);
        Table.Note($"The first words were {string.Join(", ", first.Select(words => $"\"{words.Key}\" ({words.Value:n0})"))}.");
    }

    private void PrintTools()
    {
        var (late, pool) = (scheduler.Lateness.At(0.5, 0.99, 1), scheduler.PoolDelay.At(0.5, 0.99, 1));
        Table.Note($"Lateness of the tools themselves, p50 / p99 / max: their clock {late[0]:n2} / {late[1]:n2} / {late[2]:n2} ms, their threads {pool[0]:n2} / {pool[1]:n2} / {pool[2]:n2} ms.");
    }
}
