using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.Benchmarks.Store;

/// <summary>Reads among a million tasks through the store: of users drawn at random, who have about ninety tasks each, and of the one who has most.</summary>
internal sealed class MillionBenchmark(TestedDatabase database, Arguments arguments)
{
    private const int Requests = 2_000;
    private const int DrawnUsers = 2_000;
    private const int DeepPage = 1_000;
    private static readonly int[] Callers = [1, 8];

    private delegate Task Operation(ICallStore store, Random random, CancellationToken cancellationToken);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await FillAsync(cancellationToken);
        List<(string Name, Operation Act)> operations;
        await using (var services = database.OpenStore())
        {
            var store = services.GetRequiredService<ICallStore>();
            operations = await PrepareAsync(store, cancellationToken);
            foreach (var callers in Callers)
            {
                await MeasureAsync(store, operations, callers, cancellationToken);
            }
        }

        await ExplainAsync(operations, cancellationToken);
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        await using (var services = database.OpenStore())
        {
            await services.GetRequiredService<ICallStore>().CommitAsync(Population.Sample, cancellationToken);
        }

        await database.FillAsync(arguments.Population, cancellationToken);
        Console.WriteLine($"{database.Name}: {arguments.Population.Tasks:n0} tasks of {arguments.Population.Users:n0} users filled in within {clock.Elapsed.TotalSeconds:n0} s.");
        Console.WriteLine();
    }

    private async Task<List<(string Name, Operation Act)>> PrepareAsync(ICallStore store, CancellationToken cancellationToken)
    {
        var drawn = new List<ListReader>();
        foreach (var user in new Random(1).GetItems(Enumerable.Range(0, arguments.Population.Users).ToArray(), DrawnUsers))
        {
            drawn.Add(await ListReader.WalkAsync(store, Population.UserOf(user), page: 2, cancellationToken));
        }

        var heavy = await ListReader.WalkAsync(store, Population.HeavyUser, DeepPage, cancellationToken);
        return [.. Operations("any user", drawn), .. Operations("the user with most tasks", [heavy])];
    }

    private async Task MeasureAsync(ICallStore store, List<(string Name, Operation Act)> operations, int callers, CancellationToken cancellationToken)
    {
        Figures.PrintHeader($"{database.Name}, {callers} {(callers == 1 ? "caller" : "callers at once")}");
        foreach (var (name, act) in operations)
        {
            await Load.TimesAsync(Requests / 4, callers, Start, cancellationToken);
            (await Load.TimesAsync(Requests, callers, Start, cancellationToken)).Print(name);

            Func<Task> Start(int caller)
            {
                var random = new Random(caller);
                return () => act(store, random, cancellationToken);
            }
        }

        Console.WriteLine();
    }

    private async Task ExplainAsync(List<(string Name, Operation Act)> operations, CancellationToken cancellationToken)
    {
        using var plans = new QueryPlans(database);
        await using var services = database.OpenStore();
        var store = services.GetRequiredService<ICallStore>();
        foreach (var (name, act) in operations)
        {
            await act(store, new Random(1), cancellationToken);
            Console.WriteLine($"{database.Name}, {name}:");
            plans.TakeSteps().ForEach(step => Console.WriteLine($"  {step}"));
        }

        Console.WriteLine();
    }

    private static List<(string Name, Operation Act)> Operations(string whose, List<ListReader> readers)
    {
        return
        [
            ($"{whose}: first page", (store, random, cancellationToken) => Draw(random).ReadFirstPageAsync(store, cancellationToken)),
            ($"{whose}: page {readers[0].Page:n0} by cursor", (store, random, cancellationToken) => Draw(random).ReadByCursorAsync(store, cancellationToken)),
            ($"{whose}: by status", (store, random, cancellationToken) => Draw(random).ReadByStatusAsync(store, Any<CallTaskStatus>(random), cancellationToken)),
            ($"{whose}: by priority", (store, random, cancellationToken) => Draw(random).ReadByPriorityAsync(store, Any<CallPriority>(random), cancellationToken)),
            (
                $"{whose}: by status and priority",
                (store, random, cancellationToken) => Draw(random).ReadByStatusAndPriorityAsync(store, Any<CallTaskStatus>(random), Any<CallPriority>(random), cancellationToken)),
            ($"{whose}: one task with its sessions", (store, random, cancellationToken) => Draw(random).ReadOneAsync(store, random, cancellationToken)),
        ];

        ListReader Draw(Random random) => readers[random.Next(readers.Count)];
    }

    private static T Any<T>(Random random)
        where T : struct, Enum =>
        random.GetItems(Enum.GetValues<T>(), 1)[0];
}
