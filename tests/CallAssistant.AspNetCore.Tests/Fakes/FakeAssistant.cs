using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;

namespace CallAssistant.AspNetCore.Tests;

/// <summary>The engine's rules as far as its answers go.</summary>
public sealed class FakeAssistant(FakeStore store, FakeIds ids) : ICallAssistant
{
    private static readonly string[] _forbidden = ["911", "112", "999", "988", "411", "+19005550199", "+1911"];

    public static DateTimeOffset Now { get; } = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    public NewCallTask? LastNew { get; private set; }

    public CallTaskChanges? LastChanges { get; private set; }

    /// <summary>Events that were noted, which happens behind the answers to them.</summary>
    public Channel<(string ProviderCallId, Guid? AttemptId)> ProviderEvents { get; } = Channel.CreateUnbounded<(string, Guid?)>();

    public List<(string ProviderCallId, string From)> CallBacks { get; } = [];

    /// <summary>What taking note of a call that comes in waits for.</summary>
    public Task Noting { get; set; } = Task.CompletedTask;

    public int Dials { get; private set; }

    public CallProblem? NextProblem { get; set; }

    public List<string> Erased { get; } = [];

    public Exception? EraseFault { get; set; }

    /// <summary>What the export of a user sends, part by part.</summary>
    public Func<string, IEnumerable<string>> ExportParts { get; set; } = user => [$"{{\"user\":\"{user}\"}}"];

    /// <summary>The status of a task after its creation.</summary>
    public CallTaskStatus Planned { get; set; } = CallTaskStatus.ReadyToCall;

    /// <summary>The status of a session after its start.</summary>
    public CallSessionStatus Started { get; set; } = CallSessionStatus.Queued;

    public Channel<JournalEntry> Live { get; } = Channel.CreateUnbounded<JournalEntry>();

    public ValueTask<CallReply<CallTask>> CreateTaskAsync(string userId, NewCallTask request, CancellationToken cancellationToken = default)
    {
        LastNew = request;
        var id = request.Id ?? ids.NewId();
        if (!store.Tasks.TryGetValue((userId, id), out var task))
        {
            task = Samples.Task(userId, id, Planned) with { RawInstruction = request.RawInstruction, Priority = request.Priority, Tone = request.Tone };
            Save(task);
        }

        return Done(task);
    }

    public ValueTask<CallReply<CallTask>> UpdateTaskAsync(string userId, Guid taskId, CallTaskChanges changes, CancellationToken cancellationToken = default)
    {
        LastChanges = changes;
        return Change(userId, taskId, task =>
            task.Status is CallTaskStatus.Completed or CallTaskStatus.Cancelled or CallTaskStatus.InProgress
            || changes.Status is not (null or CallTaskStatus.Preparing or CallTaskStatus.ReadyToCall or CallTaskStatus.Cancelled)
            || (changes.Status == CallTaskStatus.ReadyToCall && (changes.TargetPhoneNumber ?? task.TargetPhoneNumber) is null)
                ? null
                : task with { TargetPhoneNumber = changes.TargetPhoneNumber ?? task.TargetPhoneNumber, Version = task.Version + 1 });
    }

    public ValueTask<CallReply<CallTask>> CancelTaskAsync(string userId, Guid taskId, CancellationToken cancellationToken = default) =>
        Change(userId, taskId, task => task.Status == CallTaskStatus.InProgress ? null : task with { Status = CallTaskStatus.Cancelled });

    public ValueTask<CallReply<StartedCall>> StartCallAsync(string userId, Guid taskId, CancellationToken cancellationToken = default)
    {
        if (Problem(store.Tasks.ContainsKey((userId, taskId))) is { } problem)
        {
            return Refused<StartedCall>(problem);
        }

        var task = store.Tasks[(userId, taskId)];
        if (task.Status != CallTaskStatus.ReadyToCall)
        {
            return Refused<StartedCall>(new CallProblem(ProblemKind.InvalidState, "The task is not ready to call.", []));
        }

        Dials++;
        Save(task with { Status = CallTaskStatus.InProgress });
        return Done(new StartedCall(Samples.Session(userId, ids.NewId(), taskId, Started), task));
    }

    public ValueTask<CallReply<CallSession>> HangUpAsync(string userId, Guid sessionId, CancellationToken cancellationToken = default) =>
        Problem(store.Sessions.ContainsKey((userId, sessionId))) is { } problem
            ? Refused<CallSession>(problem)
            : Done(store.Sessions[(userId, sessionId)]);

    public ValueTask<CallReply<CallReceipt>> GetReceiptAsync(string userId, Guid sessionId, CancellationToken cancellationToken = default) =>
        Problem(store.Sessions.ContainsKey((userId, sessionId))) is { } problem ? Refused<CallReceipt>(problem) : Done(Samples.Receipt(store.Sessions[(userId, sessionId)]));

    public CallOrder? LastOrder { get; private set; }

    public ValueTask<CallReply<ToldCall>> TellAsync(string userId, Guid sessionId, CallOrder order, CancellationToken cancellationToken = default)
    {
        LastOrder = order;
        return Problem(store.Sessions.ContainsKey((userId, sessionId))) is { } problem
            ? Refused<ToldCall>(problem)
            : Done(new ToldCall(store.Sessions[(userId, sessionId)], IsLate: false));
    }

    public ValueTask<CallReply<ProcessedCall>> ProcessAsync(string userId, Guid sessionId, CancellationToken cancellationToken = default)
    {
        if (Problem(store.Sessions.ContainsKey((userId, sessionId))) is { } problem)
        {
            return Refused<ProcessedCall>(problem);
        }

        var session = store.Sessions[(userId, sessionId)];
        return session.IsOver
            ? Done(new ProcessedCall(session, store.Tasks[(userId, session.TaskId)], store.Results.GetValueOrDefault(sessionId) ?? new CallResult([], [])))
            : Refused<ProcessedCall>(new CallProblem(ProblemKind.InvalidState, "The call still goes on.", []));
    }

    public async IAsyncEnumerable<JournalEntry> WatchAsync(string userId, Guid sessionId, long after = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var entry in store.Journals.GetValueOrDefault(sessionId, []).Where(entry => entry.Sequence > after))
        {
            yield return entry;
            if (entry.Event is CallEvent.Processed)
            {
                yield break;
            }
        }

        await foreach (var entry in Live.Reader.ReadAllAsync(cancellationToken))
        {
            yield return entry;
            if (entry.Event is CallEvent.Processed)
            {
                yield break;
            }
        }
    }

    public ValueTask<CallReply<string>> CheckPhoneNumberAsync(string userId, string phoneNumber, CancellationToken cancellationToken = default)
    {
        var digits = string.Concat(phoneNumber.Where(char.IsAsciiDigit));
        var isFine = phoneNumber.All(character => char.IsAsciiDigit(character) || character is '+' or ' ' or '(' or ')' or '-')
            && digits is ['1', _, _, _, _, _, _, _, _, _, _]
            && !_forbidden.Contains("+" + digits);
        return isFine
            ? Done("+" + digits)
            : Refused<string>(new CallProblem(ProblemKind.Invalid, "This number cannot be dialled.", [new FieldError("/phone_number", "This number cannot be dialled.")]));
    }

    public ValueTask NoteProviderEventAsync(string providerCallId, Guid? attemptId = null, CancellationToken cancellationToken = default)
    {
        return ProviderEvents.Writer.WriteAsync((providerCallId, attemptId), cancellationToken);
    }

    public ValueTask NoteCallBackAsync(string providerCallId, string from, CancellationToken cancellationToken = default)
    {
        CallBacks.Add((providerCallId, from));
        return new(Noting);
    }

    public async ValueTask ExportUserAsync(string userId, Stream destination, CancellationToken cancellationToken = default)
    {
        foreach (var part in ExportParts(userId))
        {
            await destination.WriteAsync(Encoding.UTF8.GetBytes(part), cancellationToken);
            await destination.FlushAsync(cancellationToken);
        }
    }

    public ValueTask EraseUserAsync(string userId, CancellationToken cancellationToken = default)
    {
        if (EraseFault is { } fault)
        {
            throw fault;
        }

        store.Changes++;
        Erased.Add(userId);
        return ValueTask.CompletedTask;
    }

    private static ValueTask<CallReply<T>> Done<T>(T value)
        where T : class => ValueTask.FromResult(new CallReply<T>(value));

    private static ValueTask<CallReply<T>> Refused<T>(CallProblem problem)
        where T : class => ValueTask.FromResult(new CallReply<T>(problem));

    private CallProblem? Problem(bool exists)
    {
        var problem = NextProblem ?? (exists ? null : new CallProblem(ProblemKind.NotFound, "No such record.", []));
        NextProblem = null;
        return problem;
    }

    private ValueTask<CallReply<CallTask>> Change(string userId, Guid taskId, Func<CallTask, CallTask?> change)
    {
        if (Problem(store.Tasks.ContainsKey((userId, taskId))) is { } problem)
        {
            return Refused<CallTask>(problem);
        }

        if (change(store.Tasks[(userId, taskId)]) is not { } changed)
        {
            return Refused<CallTask>(new CallProblem(ProblemKind.InvalidState, "The task's status does not allow it.", []));
        }

        Save(changed);
        return Done(changed);
    }

    private void Save(CallTask task)
    {
        store.Changes++;
        store.Tasks[(task.UserId, task.Id)] = task;
    }
}
