using CallAssistant.Dialing;
using CallAssistant.Erasure;
using CallAssistant.Export;
using CallAssistant.Journal;
using CallAssistant.Live;
using CallAssistant.Numbers;
using CallAssistant.Receipts;
using CallAssistant.Tasks;

namespace CallAssistant.Engine;

/// <summary>The façade: hands each request to the part that does it.</summary>
internal sealed class CallAssistantEngine(
    TaskCommands tasks,
    CallStarter starter,
    CallCommands calls,
    ProviderHints webhooks,
    CallBacks callBacks,
    ReceiptDesk receipts,
    JournalFollower follower,
    DialableNumbers numbers,
    ISettingsStore settings,
    UserExport export,
    UserErasure erasure) : ICallAssistant
{
    public ValueTask<CallReply<CallTask>> CreateTaskAsync(string userId, NewCallTask request, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        ArgumentNullException.ThrowIfNull(request);
        return tasks.CreateAsync(userId, request, cancellationToken);
    }

    public ValueTask<CallReply<CallTask>> UpdateTaskAsync(string userId, Guid taskId, CallTaskChanges changes, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        ArgumentNullException.ThrowIfNull(changes);
        return tasks.UpdateAsync(userId, taskId, changes, cancellationToken);
    }

    public ValueTask<CallReply<CallTask>> CancelTaskAsync(string userId, Guid taskId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return tasks.CancelAsync(userId, taskId, cancellationToken);
    }

    public ValueTask<CallReply<StartedCall>> StartCallAsync(string userId, Guid taskId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return starter.StartAsync(userId, taskId, cancellationToken);
    }

    public ValueTask<CallReply<CallSession>> HangUpAsync(string userId, Guid sessionId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return calls.HangUpAsync(userId, sessionId, cancellationToken);
    }

    public ValueTask<CallReply<ToldCall>> TellAsync(string userId, Guid sessionId, CallOrder order, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        ArgumentNullException.ThrowIfNull(order);
        return calls.TellAsync(userId, sessionId, order, cancellationToken);
    }

    public ValueTask<CallReply<CallReceipt>> GetReceiptAsync(string userId, Guid sessionId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return receipts.GetAsync(userId, sessionId, cancellationToken);
    }

    public ValueTask<CallReply<ProcessedCall>> ProcessAsync(string userId, Guid sessionId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return calls.ProcessAsync(userId, sessionId, cancellationToken);
    }

    public IAsyncEnumerable<JournalEntry> WatchAsync(string userId, Guid sessionId, long after = 0, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return follower.FollowAsync(userId, sessionId, after, cancellationToken);
    }

    public async ValueTask<CallReply<string>> CheckPhoneNumberAsync(string userId, string phoneNumber, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        ArgumentNullException.ThrowIfNull(phoneNumber);
        return numbers.Check(phoneNumber, (await settings.GetSettingsAsync(userId, cancellationToken)).Region) switch
        {
            NumberCheck.Refused refused => new(new CallProblem(ProblemKind.Invalid, refused.Message, [new FieldError("/phone_number", refused.Message)]) { Rule = refused.Rule }),
            NumberCheck.Accepted accepted => new(accepted.E164),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public ValueTask NoteProviderEventAsync(string providerCallId, Guid? attemptId = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(providerCallId);
        return webhooks.NoteEventAsync(providerCallId, attemptId, cancellationToken);
    }

    public ValueTask NoteCallBackAsync(string providerCallId, string from, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(providerCallId);
        ArgumentNullException.ThrowIfNull(from);
        return callBacks.NoteAsync(from, cancellationToken);
    }

    public ValueTask ExportUserAsync(string userId, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        ArgumentNullException.ThrowIfNull(destination);
        return export.WriteAsync(userId, destination, cancellationToken);
    }

    public ValueTask EraseUserAsync(string userId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return erasure.EraseAsync(userId, cancellationToken);
    }
}
