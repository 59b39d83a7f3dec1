using System.Collections.Concurrent;
using System.Globalization;

namespace CallAssistant.Benchmarks.Live;

/// <summary>Twilio's REST API, as far as the host uses it in calls that go well. It tells of each call that is placed.</summary>
/// <param name="webhooks">How the host is asked.</param>
/// <param name="placed">Told of a call after the host was answered; by its number it is known whose it is.</param>
internal sealed class PhoneNetwork(Webhooks webhooks, Action<PhoneCall> placed)
{
    private const string Calls = $"/2010-04-01/Accounts/{Account.Sid}/Calls";

    private readonly ConcurrentDictionary<string, PhoneCall> _calls = new();

    public void Map(WebApplication app)
    {
        app.MapPost(Calls + ".json", PlaceAsync);
        app.MapGet(Calls + ".json", (string? to) => Results.Json(new { calls = _calls.Values.Where(call => to is null || call.To == to).Select(Body) }));
        app.MapGet(Calls + "/{sid}.json", (string sid) => _calls.TryGetValue(sid, out var call) ? Results.Json(Body(call)) : Missing());
        app.MapPost(Calls + "/{sid}.json", (string sid) => _calls.TryGetValue(sid, out var call) ? Results.Json(Body(call)) : Missing());
    }

    private async Task PlaceAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        var call = new PhoneCall(form.ToDictionary(field => field.Key, field => field.Value.ToString()), webhooks);
        _calls[call.Sid] = call;
        http.Response.StatusCode = StatusCodes.Status201Created;
        await http.Response.WriteAsJsonAsync(Body(call));
        await http.Response.CompleteAsync();
        placed(call);
    }

    private static IResult Missing() => Results.Json(new { code = 20404, message = "The requested resource was not found", status = 404 }, statusCode: 404);

    private static Dictionary<string, string?> Body(PhoneCall call) => new()
    {
        ["sid"] = call.Sid,
        ["account_sid"] = Account.Sid,
        ["to"] = call.To,
        ["from"] = call.From,
        ["status"] = call.Status,
        ["direction"] = "outbound-api",
        ["date_created"] = call.Created.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture),
        ["duration"] = call.Status == "completed" ? "30" : null,
    };
}
