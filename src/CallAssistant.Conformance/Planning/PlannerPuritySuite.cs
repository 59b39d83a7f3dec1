using System.Text.Json;

namespace CallAssistant.Conformance;

/// <summary>A planner changes nothing, keeps nothing, and serves many at once.</summary>
/// <typeparam name="THost">The planner under test.</typeparam>
public abstract class PlannerPuritySuite<THost> : PlannerSuite<THost>
    where THost : PlannerHost, new()
{
    /// <summary>"Pure: changes nothing": task and context are afterwards what they were.</summary>
    [Fact]
    public async Task PlanAsync_Inputs_AreLeftAsTheyWere()
    {
        var (task, context) = (TaskFor(Instructions.Plain[0]) with { Answers = new Dictionary<string, string> { ["time"] = "in the morning" } }, Context());
        var before = JsonSerializer.Serialize((task, context), PlanJson);

        await PlanAsync(task, context);

        Assert.Equal(before, JsonSerializer.Serialize((task, context), PlanJson));
    }

    /// <summary>"The same task and context may be planned again at any time": what was planned before, also for others, makes no difference.</summary>
    [Fact]
    public async Task PlanAsync_Again_GivesTheSame()
    {
        Assert.SkipUnless(Host.IsDeterministic, "The planner's words vary by nature.");
        var first = new List<string>();
        foreach (var instruction in Instructions.Plain)
        {
            first.Add(JsonSerializer.Serialize(await PlanAsync(TaskFor(instruction))));
        }

        foreach (var (index, instruction) in Instructions.Plain.Index().Reverse())
        {
            Assert.Equal(first[index], JsonSerializer.Serialize(await PlanAsync(TaskFor(instruction))));
        }
    }

    /// <summary>"Safe for concurrent use": parallel plans do not mix.</summary>
    [Fact]
    public async Task PlanAsync_ManyAtOnce_DoNotMix()
    {
        var contacts = Enumerable.Range(0, Host.IsSlow ? 4 : 32).Select(number => Person(number, $"Business Number{number} Salon", $"+1202555{1000 + number}")).ToList();

        var results = await Task.WhenAll(contacts.Select(contact =>
            Task.Run(() => PlanAsync(TaskFor($"Call {contact.PhoneNumber} and ask when they open"), Context(contact)), Token)));

        Assert.Equal(contacts.Select(contact => contact.PhoneNumber), results.Select(result => result.PhoneNumber));
    }

    /// <summary>"Stops the planning; nothing is kept": a cancelled token throws <see cref="OperationCanceledException"/>.</summary>
    [Fact]
    public async Task PlanAsync_CancelledToken_Throws() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Host.Planner.PlanAsync(TaskFor(Instructions.Plain[0]), Context(), new CancellationToken(canceled: true)));

    private static JsonSerializerOptions PlanJson { get; } = new() { IncludeFields = true };
}
