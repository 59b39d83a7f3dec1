using Microsoft.Extensions.Logging;

namespace CallAssistant.Diagnostics;

/// <summary>All log lines of the engine. Event ids are stable. Numbers are masked by the callers; words spoken appear at Trace only.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Task {TaskId} is planned: {Status}")]
    public static partial void Planned(this ILogger logger, Guid taskId, CallTaskStatus status);

    [LoggerMessage(2, LogLevel.Warning, "Planning of task {TaskId} failed; it is tried again later")]
    public static partial void PlanningFailed(this ILogger logger, Guid taskId, Exception exception);

    [LoggerMessage(3, LogLevel.Information, "Session {SessionId} dials {MaskedNumber}")]
    public static partial void Dialling(this ILogger logger, Guid sessionId, string maskedNumber);

    [LoggerMessage(4, LogLevel.Information, "Session {SessionId}: the dial was {Result}")]
    public static partial void Dialled(this ILogger logger, Guid sessionId, string result);

    [LoggerMessage(5, LogLevel.Warning, "Session {SessionId}: the dial went wrong; it is not repeated")]
    public static partial void DialFaulted(this ILogger logger, Guid sessionId, Exception exception);

    [LoggerMessage(6, LogLevel.Information, "Session {SessionId} ended: {Status}")]
    public static partial void Ended(this ILogger logger, Guid sessionId, CallSessionStatus status);

    [LoggerMessage(7, LogLevel.Information, "Session {SessionId} is processed: {Outcome}")]
    public static partial void Processed(this ILogger logger, Guid sessionId, CallOutcome outcome);

    [LoggerMessage(8, LogLevel.Warning, "Session {SessionId} is held by somebody else now or was erased; this host stops working on it")]
    public static partial void LeaseLost(this ILogger logger, Guid sessionId);

    [LoggerMessage(9, LogLevel.Error, "Work on session {SessionId} failed; it is taken up again when its lease ends")]
    public static partial void SessionFaulted(this ILogger logger, Guid sessionId, Exception exception);

    [LoggerMessage(10, LogLevel.Error, "Work on task {TaskId} failed; it is taken up again when its lease ends")]
    public static partial void TaskFaulted(this ILogger logger, Guid taskId, Exception exception);

    [LoggerMessage(11, LogLevel.Error, "Looking for due work failed; the next look is at the next sweep")]
    public static partial void SweepFaulted(this ILogger logger, Exception exception);

    [LoggerMessage(12, LogLevel.Warning, "The agent of session {SessionId} failed; the call is ended politely")]
    public static partial void AgentFailed(this ILogger logger, Guid sessionId, Exception exception);

    [LoggerMessage(13, LogLevel.Warning, "Session {SessionId}: the gate blocked something by rule {Rule}")]
    public static partial void Blocked(this ILogger logger, Guid sessionId, string rule);

    [LoggerMessage(14, LogLevel.Warning, "Delivery of notification {NotificationId} failed; it is tried again later")]
    public static partial void DeliveryFailed(this ILogger logger, Guid notificationId, Exception exception);

    [LoggerMessage(15, LogLevel.Warning, "Session {SessionId}: the provider could not be asked; it is asked again later")]
    public static partial void LookupFailed(this ILogger logger, Guid sessionId, Exception exception);

    [LoggerMessage(16, LogLevel.Trace, "Session {SessionId}: {Speaker} said: {Text}")]
    public static partial void Spoken(this ILogger logger, Guid sessionId, Speaker speaker, string text);

    [LoggerMessage(17, LogLevel.Information, "Task {TaskId} is not dialled now: {Rule}")]
    public static partial void Refused(this ILogger logger, Guid taskId, string rule);

    [LoggerMessage(18, LogLevel.Information, "Session {SessionId} is brought to an end: {Reason}")]
    public static partial void WrapUp(this ILogger logger, Guid sessionId, string reason);

    [LoggerMessage(19, LogLevel.Warning, "Task {TaskId} is held by somebody else now or was erased; this host stops working on it")]
    public static partial void TaskLeaseLost(this ILogger logger, Guid taskId);

    [LoggerMessage(20, LogLevel.Information, "{Count} transcripts and journals were kept long enough and are deleted")]
    public static partial void Purged(this ILogger logger, int count);

    [LoggerMessage(21, LogLevel.Error, "Deleting what was kept long enough failed; the next try is at the next sweep")]
    public static partial void PurgeFaulted(this ILogger logger, Exception exception);

    [LoggerMessage(22, LogLevel.Information, "Session {SessionId}: its recordings were kept long enough and are deleted")]
    public static partial void RecordingsDeleted(this ILogger logger, Guid sessionId);

    [LoggerMessage(23, LogLevel.Warning, "Session {SessionId}: its recordings could not be deleted; it is tried again later")]
    public static partial void RecordingsKept(this ILogger logger, Guid sessionId, Exception exception);

    [LoggerMessage(24, LogLevel.Warning, "{Link} gave no answer, the next one is asked: {Fault}")]
    public static partial void LinkFailed(this ILogger logger, string link, string fault);

    [LoggerMessage(25, LogLevel.Error, "{Link} failed in a way that is not known, the next one is asked")]
    public static partial void LinkFaulted(this ILogger logger, string link, Exception exception);

    [LoggerMessage(26, LogLevel.Information, "{Link} had no words in time")]
    public static partial void LinkSlow(this ILogger logger, string link);

    [LoggerMessage(27, LogLevel.Warning, "{Link} is left alone for {Seconds} s")]
    public static partial void LinkRests(this ILogger logger, string link, double seconds);

    [LoggerMessage(28, LogLevel.Warning, "Session {SessionId}: the recording could not be started or stopped; the call goes on")]
    public static partial void RecordingFailed(this ILogger logger, Guid sessionId, Exception? exception = null);

    [LoggerMessage(29, LogLevel.Warning, "The provider told of a call of attempt {AttemptId}, which is over or erased; the call is ended")]
    public static partial void StrayCallEnded(this ILogger logger, Guid attemptId);

    [LoggerMessage(30, LogLevel.Error, "Session {SessionId} could not be taken at its turn; whoever looks for due work next dials it")]
    public static partial void TurnFaulted(this ILogger logger, Guid sessionId, Exception exception);

    [LoggerMessage(31, LogLevel.Error, "Task {TaskId} is not dialled: whether it may be could not be found out")]
    public static partial void CheckFaulted(this ILogger logger, Guid taskId, Exception exception);
}
