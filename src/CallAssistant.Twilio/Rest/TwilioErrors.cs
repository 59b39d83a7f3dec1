using System.Net;

namespace CallAssistant.Twilio;

/// <summary>The table of Twilio's error codes. The codes of the 1322x family are those of the debugger for the same causes.</summary>
internal static class TwilioErrors
{
    /// <param name="status">The status of the answer.</param>
    /// <param name="code">Twilio's code; null when the answer had none, as those of whoever stands in between.</param>
    public static TwilioFault Judge(HttpStatusCode status, int? code) => code switch
    {
        20003 or 20005 or 10001 or 21219 => TwilioFault.Configuration,
        20404 => TwilioFault.NotFound,
        20429 or 10004 or 22005 => TwilioFault.Throttled,
        20500 or 20503 => TwilioFault.Ambiguous,
        21211 or 21214 or 21217 or 13223 or 13224 or 13226 => TwilioFault.InvalidDestination,
        21210 or 21212 => TwilioFault.InvalidCallerId,
        21215 or 21216 or 13225 or 13227 => TwilioFault.ForbiddenDestination,
        21220 => TwilioFault.AlreadyEnded,
        21201 or 21213 or 21205 or 21206 or 21208 or 21209 or 21218 or 21234 => TwilioFault.Bug,
        _ => ByStatus(status, hasCode: code is not null),
    };

    private static TwilioFault ByStatus(HttpStatusCode status, bool hasCode) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.ProxyAuthenticationRequired => TwilioFault.Configuration,
        HttpStatusCode.NotFound => TwilioFault.NotFound,
        HttpStatusCode.TooManyRequests => TwilioFault.Throttled,

        // Twilio itself refused. Without a code it was somebody in between, who may have passed the request on.
        >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError when hasCode => TwilioFault.Bug,
        _ => TwilioFault.Ambiguous,
    };
}
