using Microsoft.Extensions.Logging;

namespace CallAssistant.AspNetCore;

internal static partial class Log
{
    [LoggerMessage(EventId = 4001, Level = LogLevel.Error, Message = "{Method} {Endpoint} was answered with {Status}.")]
    public static partial void RequestFailed(ILogger logger, string method, string endpoint, int status, Exception exception);

    [LoggerMessage(EventId = 4002, Level = LogLevel.Warning, Message = "An event of the telephony provider could not be noted; the engine looks at the call by itself.")]
    public static partial void EventNotNoted(this ILogger logger, Exception exception);
}
