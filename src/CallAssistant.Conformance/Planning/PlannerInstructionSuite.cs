namespace CallAssistant.Conformance;

/// <summary>Whatever the instruction says, a plan comes back, and it stays within what the user gave.</summary>
/// <remarks>Of each plan is checked: title, goal and script are there; each question has a field and words; without a number there is a required question or a blocking risk; the number is one that
/// the user gave; the contact is one of the user's; the mandate is not wider than task and settings.</remarks>
/// <typeparam name="THost">The planner under test.</typeparam>
public abstract class PlannerInstructionSuite<THost> : PlannerSuite<THost>
    where THost : PlannerHost, new()
{
    /// <summary>Plain instructions.</summary>
    [Fact]
    public Task PlanAsync_PlainInstructions_GivePlans() => PlanAllAsync(Instructions.Plain);

    /// <summary>"Whatever the instruction says, a plan comes back": hardly a word, emoji, control characters, half characters, nonsense.</summary>
    [Fact]
    public Task PlanAsync_StrangeInstructions_GivePlans() => PlanAllAsync(Instructions.Strange);

    /// <summary>An instruction that gives orders to the planner widens nothing.</summary>
    [Fact]
    public Task PlanAsync_HostileInstructions_GivePlansWithinTheMandate() => PlanAllAsync(Instructions.Hostile);

    /// <summary>Instructions as long as they may be.</summary>
    [Fact]
    public Task PlanAsync_LongestInstructions_GivePlans() => PlanAllAsync(Instructions.Long);

    /// <summary>Strange and hostile answers are answers like others: a plan comes back, and no number that nobody gave.</summary>
    /// <param name="field">The field that is answered.</param>
    [Theory]
    [InlineData(MissingFact.PhoneNumber)]
    [InlineData("contact")]
    [InlineData("time")]
    [InlineData("party_size")]
    [InlineData("max_price")]
    [InlineData("no_such_field")]
    public async Task PlanAsync_StrangeAnswers_GivePlans(string field)
    {
        foreach (var answer in Some([.. Instructions.Strange, .. Instructions.Hostile]).Select(text => text.Length > CallTask.MaxConstraintLength ? text[..CallTask.MaxConstraintLength] : text))
        {
            await PlanAsync(TaskFor("Reserve a table at Luigi's") with { Answers = new Dictionary<string, string> { [field] = answer } });
        }
    }

    /// <summary>"The user's contacts, at most 1,000": as many as that, some with strange names.</summary>
    [Fact]
    public async Task PlanAsync_ThousandContacts_GivesAPlan()
    {
        var contacts = Enumerable.Range(0, 1_000).Select(number => Person(number, Instructions.Strange[number % Instructions.Strange.Count] + number, $"+1202555{1000 + number}", "my dentist")).ToList();

        await PlanAsync(TaskFor(Instructions.Plain[0]), Context(contacts));
    }

    private async Task PlanAllAsync(IReadOnlyList<string> instructions)
    {
        foreach (var instruction in Some(instructions))
        {
            await PlanAsync(TaskFor(instruction));
            await PlanAsync(TaskFor(instruction) with { MaxPrice = new Money(15m, "USD") });
        }
    }

    private IEnumerable<string> Some(IReadOnlyList<string> all) => Host.IsSlow ? all.Take(3) : all;
}
