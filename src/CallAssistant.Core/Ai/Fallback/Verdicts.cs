using CallAssistant.Diagnostics;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Ai.Fallback;

/// <summary>Counts what a link did and tells the log.</summary>
internal static class Verdicts
{
    public static void Failed(this ILogger logger, Link link, int mark, Exception fault)
    {
        var known = fault as ModelFaultException;
        var rest = link.Breaker.Fail(mark, known?.IsTransient ?? true, known?.RetryAfter);
        if (known is null)
        {
            logger.LinkFaulted(link.Name, fault);
        }
        else
        {
            logger.LinkFailed(link.Name, known.Message);
        }

        LogRest(logger, link, rest);
    }

    public static void Slow(this ILogger logger, Link link, int mark)
    {
        logger.LinkSlow(link.Name);
        LogRest(logger, link, link.Breaker.Fail(mark));
    }

    private static void LogRest(ILogger logger, Link link, TimeSpan? rest)
    {
        if (rest is { } length)
        {
            logger.LinkRests(link.Name, length.TotalSeconds);
        }
    }
}
