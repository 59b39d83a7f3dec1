using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Conversations;

/// <summary>The user of one test: creates tasks, answers what is asked, starts calls.</summary>
internal sealed class ConversationDesk(ConversationCase @case, EngineHost host, SimulatedDirectory directory, Business? business, TimeProvider time)
{
    private bool _hasContacts;
    private int _calls;

    public EngineHost Host { get; } = host;

    public Business Business { get; } = business!;

    /// <summary>Creates a task and answers what it lacks.</summary>
    public async Task<CallTask> CreateAsync(string instruction)
    {
        if (!_hasContacts)
        {
            await FillAddressBookAsync();
        }

        var task = await Host.CreateAsync(instruction);
        var answers = new Dictionary<string, string>();
        foreach (var missing in task.Plan!.Missing)
        {
            if (@case.Answers.TryGetValue(missing.Field, out var answer))
            {
                answers[missing.Field] = answer;
            }
            else if (missing.IsRequired)
            {
                answers[missing.Field] = missing.Field == MissingFact.PhoneNumber ? @case.Number : missing.Field == "time" ? "tomorrow at 7 PM" : missing.Options is [var first, ..] ? first : throw new InvalidOperationException($"{instruction}: no answer for {missing.Field}: {missing.Question}");
            }
        }

        if (answers.Count == 0)
        {
            return task;
        }

        var reply = await Host.Assistant.UpdateTaskAsync(EngineHost.User, task.Id, new CallTaskChanges { Answers = answers });
        Assert.True(reply.IsDone, $"{instruction}: {reply.Problem?.Detail}");
        return reply.Value;
    }

    public async Task<Conversation> HoldAsync(string instruction)
    {
        var task = await CreateAsync(instruction);
        return await HoldAsync(task);
    }

    /// <summary>Makes the call of a task and looks at everything that came of it.</summary>
    public async Task<Conversation> HoldAsync(CallTask task)
    {
        Assert.True(task.Status == CallTaskStatus.ReadyToCall, $"{task.RawInstruction}: {task.Status} {task.StatusReason} {string.Join("; ", task.Plan!.Missing)}");
        var call = new CalleeCall
        {
            PhoneNumber = task.TargetPhoneNumber!, Name = "", Ordinal = ++_calls, Seed = @case.Seed, Zone = ConversationLab.NewYork, Random = new Random(1),
            Now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), ConversationLab.NewYork),
        };
        var truth = Business is null ? null : new CalleeTruth(Business, call, task);
        var (session, done, journal) = await Host.CallAsync(task.Id);
        var result = await Host.Store.FindResultAsync(EngineHost.User, session.Id, default);
        var drafts = await Host.Store.ListTasksAsync(EngineHost.User, new CallTaskQuery { Status = CallTaskStatus.Pending }, default);
        return new Conversation(@case, task, done, session, journal, result!, [.. drafts.Items.Where(d => d.ParentTaskId == task.Id)], truth);
    }

    private async Task FillAddressBookAsync()
    {
        _hasContacts = true;
        var now = time.GetUtcNow();
        foreach (var entry in directory.Entries.Where(e => e.Notes.Length > 0))
        {
            var contact = new Contact { Id = Guid.CreateVersion7(now), UserId = EngineHost.User, Name = entry.Name, PhoneNumber = entry.PhoneNumber, Notes = entry.Notes, CreatedAt = now, UpdatedAt = now };
            await Host.Get<IContactStore>().SaveContactAsync(contact, default);
        }
    }
}
