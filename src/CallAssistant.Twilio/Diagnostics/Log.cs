using Microsoft.Extensions.Logging;

namespace CallAssistant.Twilio;

/// <summary>All log lines of the adapter. Event ids are stable. No words, numbers or secrets.</summary>
internal static partial class Log
{
    [LoggerMessage(5001, LogLevel.Error, "Attempt {AttemptId}: the call could not be ended by the API")]
    public static partial void EndingFailed(this ILogger logger, Guid attemptId, Exception exception);

    [LoggerMessage(5002, LogLevel.Warning, "Attempt {AttemptId}: Twilio did not understand a frame")]
    public static partial void FrameRefused(this ILogger logger, Guid attemptId);

    [LoggerMessage(5003, LogLevel.Warning, "A socket was refused: {Reason}")]
    public static partial void SocketRefused(this ILogger logger, string reason);

    [LoggerMessage(5004, LogLevel.Warning, "Attempt {AttemptId}: the socket of the call was lost (Twilio error {Code})")]
    public static partial void SocketLost(this ILogger logger, Guid attemptId, string? code);

    [LoggerMessage(5005, LogLevel.Error, "Attempt {AttemptId}: Twilio could not use the answer of a webhook (Twilio error {Code}); the caller hears an apology")]
    public static partial void FellBack(this ILogger logger, Guid? attemptId, string? code);

    [LoggerMessage(5006, LogLevel.Warning, "A webhook {Name} names another call than the one of attempt {AttemptId}")]
    public static partial void StrayCall(this ILogger logger, string name, Guid attemptId);

    [LoggerMessage(5020, LogLevel.Warning, "Attempt {AttemptId}: a recording could not be started or stopped; the call goes on")]
    public static partial void RecordingFailed(this ILogger logger, Guid attemptId, Exception exception);
}
