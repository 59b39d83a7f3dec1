using Microsoft.Extensions.Logging;

namespace CallAssistant.AspNetCore;

internal static partial class Log
{
    [LoggerMessage(EventId = 4001, Level = LogLevel.Error, Message = "{Method} {Endpoint} was answered with {Status}.")]
    public static partial void RequestFailed(ILogger logger, string method, string endpoint, int status, Exception exception);
}
