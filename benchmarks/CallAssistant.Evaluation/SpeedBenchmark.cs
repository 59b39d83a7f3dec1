using System.Diagnostics;
using CallAssistant.Ai.OfflinePlanning;
using CallAssistant.Language;
using CallAssistant.Numbers;
using CallAssistant.Results.Dialogue;
using Microsoft.Extensions.Options;

namespace CallAssistant.Evaluation;

/// <summary>Reads made dialogues and plans made instructions, each text another one, and looks at time and memory.</summary>
internal static class SpeedBenchmark
{
    private const int Steps = 5;

    public static async Task RunAsync(int texts)
    {
        var made = new MadeTexts(seed: 7);
        var planner = new OfflineCallPlanner(new DialableNumbers(Options.Create(new PhoneNumberOptions())));
        var context = new TextContext(MadeTexts.Now, TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), "US", "USD");
        var (few, many) = (made.Context(8), made.Context(1_000));
        var (dialogues, plans, plansOfMany) = (new Times(texts), new Times(texts), new Times(texts));
        async ValueTask OneAsync(bool withMany)
        {
            Time(dialogues, () => DialogueReader.Read(made.Dialogue(), context));
            var start = Stopwatch.GetTimestamp();
            await planner.PlanAsync(made.Task(), few, CancellationToken.None);
            plans.Add(Stopwatch.GetElapsedTime(start));
            if (!withMany)
            {
                return;
            }

            start = Stopwatch.GetTimestamp();
            await planner.PlanAsync(made.Task(), many, CancellationToken.None);
            plansOfMany.Add(Stopwatch.GetElapsedTime(start));
        }

        var first = Stopwatch.GetTimestamp();
        await OneAsync(withMany: true);
        Console.WriteLine(FormattableString.Invariant($"first of each, with the start of the process: {Stopwatch.GetElapsedTime(first).TotalMilliseconds:0} ms"));
        for (var i = 0; i < 2_000; i++)
        {
            await OneAsync(withMany: true);
        }

        foreach (var times in new[] { dialogues, plans, plansOfMany })
        {
            times.Clear();
        }

        Console.WriteLine(Memory(0));
        for (var step = 1; step <= Steps; step++)
        {
            for (var i = 0; i < texts / Steps; i++)
            {
                await OneAsync(withMany: i % 10 == 0);
            }

            Console.WriteLine(Memory(texts / Steps * step));
        }

        Console.WriteLine(dialogues.Line("extraction of a dialogue of 12 turns"));
        Console.WriteLine(plans.Line("plan of an instruction, 8 contacts"));
        Console.WriteLine(plansOfMany.Line("plan of an instruction, 1,000 contacts"));
    }

    private static void Time(Times times, Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        times.Add(Stopwatch.GetElapsedTime(start));
    }

    private static string Memory(int texts) => FormattableString.Invariant($"after {texts:n0} of each: {GC.GetTotalMemory(forceFullCollection: true) / 1048576.0:0.0} MB live");
}
