using System.Globalization;

namespace CallAssistant.Simulation;

/// <summary>The fields that every webhook of a call carries.</summary>
internal static class CallForm
{
    private static readonly string[] Sides = ["From", "To", "Caller", "Called"];

    public static List<KeyValuePair<string, string>> Of(WireCall call, string callStatus)
    {
        List<KeyValuePair<string, string>> form =
        [
            new("AccountSid", call.AccountSid),
            new("CallSid", call.Sid),
            new("CallStatus", callStatus),
            new("ApiVersion", "2010-04-01"),
            new("Direction", "outbound-api"),
            new("From", call.Request.From),
            new("To", call.Request.To),
            new("Caller", call.Request.From),
            new("Called", call.Request.To),
        ];
        foreach (var side in Sides)
        {
            form.AddRange([new(side + "City", ""), new(side + "State", ""), new(side + "Zip", ""), new(side + "Country", "US")]);
        }

        if (callStatus is not ("queued" or "initiated"))
        {
            form.Add(new("StirStatus", "C"));
        }

        return form;
    }

    /// <summary>RFC 2822, with one second's resolution.</summary>
    public static string Date(DateTimeOffset time) => time.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}
