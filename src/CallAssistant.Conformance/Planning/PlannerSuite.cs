namespace CallAssistant.Conformance;

/// <summary>What every suite of planners needs: a Monday morning in New York, a user with contacts, and tasks.</summary>
/// <typeparam name="THost">The planner under test.</typeparam>
public abstract class PlannerSuite<THost> : IAsyncDisposable
    where THost : PlannerHost, new()
{
    /// <summary>The moment of planning: Monday, 23 November 2026, 9 AM in New York.</summary>
    protected static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(-5));

    /// <summary>A contact of the user's, with notes that say what they are.</summary>
    protected static readonly Contact Dentist = Person(1, "Bright Smile Dental", "+12025550142", "my dentist");

    /// <summary>Another contact.</summary>
    protected static readonly Contact Trattoria = Person(2, "Trattoria Roma", "+12025550155", "favourite Italian restaurant");

    /// <summary>Settings that allow little: the name may be said, 20.00 USD may be spent, no message is left.</summary>
    protected static readonly AssistantSettings Settings = new()
    {
        UserId = "alice",
        Version = 1,
        MaxAutoApproveAmount = 20m,
        Profile = new Dictionary<string, string> { [PrivateFields.FullName] = "Dana Reed", ["date_of_birth"] = "1990-05-04" },
    };

    /// <summary>The running test's token.</summary>
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The host of the test.</summary>
    protected THost Host { get; } = new();

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A task with that instruction.</summary>
    /// <param name="instruction">The user's words.</param>
    protected static CallTask TaskFor(string instruction) => new()
    {
        Id = new Guid(7, 0, 0, new byte[8]),
        UserId = "alice",
        RawInstruction = instruction,
        Status = CallTaskStatus.Preparing,
        CreatedAt = Now,
        UpdatedAt = Now,
    };

    /// <summary>What the planner may look at: both contacts, unless told otherwise.</summary>
    /// <param name="contacts">Other contacts.</param>
    protected static PlanningContext Context(params IReadOnlyList<Contact> contacts) => new() { Now = Now, Settings = Settings, Contacts = contacts is { Count: > 0 } ? contacts : [Dentist, Trattoria] };

    /// <summary>Plans a task and checks what holds of every plan.</summary>
    /// <param name="task">The task.</param>
    /// <param name="context">What the planner may look at; null takes both contacts.</param>
    protected async Task<PlanningResult> PlanAsync(CallTask task, PlanningContext? context = null)
    {
        context ??= Context();
        var result = await Host.Planner.PlanAsync(task, context, Token);
        PlanChecks.Check(task, context, result);
        return result;
    }

    /// <summary>A contact.</summary>
    /// <param name="number">Makes its identifier.</param>
    /// <param name="name">The name.</param>
    /// <param name="phoneNumber">The number in E.164 form.</param>
    /// <param name="notes">The user's notes.</param>
    protected static Contact Person(int number, string name, string phoneNumber, string? notes = null) => new()
    {
        Id = new Guid(number, 1, 1, new byte[8]),
        UserId = "alice",
        Name = name,
        PhoneNumber = phoneNumber,
        Notes = notes,
        CreatedAt = Now,
        UpdatedAt = Now,
    };
}
