using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CallAssistant.Simulation;

/// <summary>Resources as Twilio writes them: numbers as strings, dates as in RFC 2822, every field there.</summary>
internal static class RestJson
{
    public static JsonObject Of(WireCall call) => new()
    {
        ["sid"] = call.Sid,
        ["date_created"] = CallForm.Date(call.Created),
        ["date_updated"] = CallForm.Date(call.Ended ?? call.Started ?? call.Created),
        ["parent_call_sid"] = null,
        ["account_sid"] = call.AccountSid,
        ["to"] = call.Request.To,
        ["to_formatted"] = call.Request.To,
        ["from"] = call.Request.From,
        ["from_formatted"] = call.Request.From,
        ["phone_number_sid"] = null,
        ["status"] = call.Status,
        ["start_time"] = call.Started is { } started && call.Status != "queued" ? CallForm.Date(started) : null,
        ["end_time"] = call.Ended is { } ended ? CallForm.Date(ended) : null,
        ["duration"] = call.Duration?.ToString(CultureInfo.InvariantCulture),
        ["price"] = null,
        ["price_unit"] = "USD",
        ["direction"] = "outbound-api",
        ["answered_by"] = call.AnsweredBy,
        ["api_version"] = "2010-04-01",
        ["forwarded_from"] = null,
        ["group_sid"] = null,
        ["caller_name"] = null,
        ["queue_time"] = "0",
        ["trunk_sid"] = null,
        ["uri"] = $"{Account(call)}/Calls/{call.Sid}.json",
        ["subresource_uris"] = new JsonObject
        {
            ["events"] = $"{Account(call)}/Calls/{call.Sid}/Events.json",
            ["recordings"] = $"{Account(call)}/Calls/{call.Sid}/Recordings.json",
        },
    };

    public static JsonObject Of(Recording recording) => new()
    {
        ["sid"] = recording.Sid,
        ["account_sid"] = recording.Call.AccountSid,
        ["call_sid"] = recording.Call.Sid,
        ["api_version"] = "2010-04-01",
        ["date_created"] = CallForm.Date(recording.Started),
        ["date_updated"] = CallForm.Date(recording.Started),
        ["start_time"] = CallForm.Date(recording.Started),
        ["duration"] = recording.Seconds?.ToString(CultureInfo.InvariantCulture),
        ["status"] = recording.Status,
        ["channels"] = recording.Channels == "dual" ? 2 : 1,
        ["source"] = recording.Source,
        ["error_code"] = null,
        ["uri"] = $"{Account(recording.Call)}/Recordings/{recording.Sid}.json",
    };

    /// <summary>A request that was made for a call.</summary>
    public static JsonObject Of(FakeTwilioRequest webhook)
    {
        var parameters = new JsonObject();
        foreach (var (name, value) in webhook.Form)
        {
            parameters[name] = value;
        }

        return new JsonObject
        {
            ["request"] = new JsonObject { ["method"] = webhook.Method, ["url"] = webhook.Url, ["parameters"] = parameters },
            ["response"] = new JsonObject { ["response_code"] = webhook.Status == 0 ? null : webhook.Status },
        };
    }

    public static JsonObject OfNumber(string accountSid, string number) => new()
    {
        ["sid"] = "PN" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(number)).AsSpan(0, 16)),
        ["account_sid"] = accountSid,
        ["phone_number"] = number,
        ["friendly_name"] = number,
        ["api_version"] = "2010-04-01",
        ["capabilities"] = new JsonObject { ["voice"] = true, ["sms"] = false, ["mms"] = false, ["fax"] = false },
    };

    private static string Account(WireCall call) => $"/2010-04-01/Accounts/{call.AccountSid}";
}
