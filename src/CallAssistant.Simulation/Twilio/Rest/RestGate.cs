using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CallAssistant.Simulation;

/// <summary>What every request passes: credentials, faults, the log.</summary>
internal sealed class RestGate(FakeAccount account)
{
    public Task ServeAsync(HttpContext http, FakeTwilioOperation operation, Func<RestRequest, RestAnswer> serve) =>
        ServeAsync(http, operation, request => Task.FromResult<(RestAnswer, WireCall?)>((serve(request), null)));

    public Task ServeAsync(HttpContext http, FakeTwilioOperation operation, Func<RestRequest, Task<RestAnswer>> serve) =>
        ServeAsync(http, operation, async request => (await serve(request), (WireCall?)null));

    public Task PlaceAsync(HttpContext http, Func<RestRequest, (RestAnswer, WireCall?)> place) =>
        ServeAsync(http, FakeTwilioOperation.CreateCall, request => Task.FromResult(place(request)));

    private async Task ServeAsync(HttpContext http, FakeTwilioOperation operation, Func<RestRequest, Task<(RestAnswer Answer, WireCall? Call)>> serve)
    {
        var request = await ReadAsync(http.Request);
        var answer = IsLetIn(http) ? await PassAsync(http, request, operation, serve) : RestError.NotAuthenticated.ToAnswer();
        account.Requests.Add(new FakeTwilioRequest(http.Request.Method, request.Path + request.QueryWith([]), request.Form, answer?.Status ?? 0));
        if (answer is null)
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = answer.Status;
        if (answer.Body is not null)
        {
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync(answer.Body.ToJsonString(), http.RequestAborted);
        }
    }

    /// <summary>Serves a request with the fault that is planned for it. Null to cut the connection.</summary>
    private async Task<RestAnswer?> PassAsync(HttpContext http, RestRequest request, FakeTwilioOperation operation, Func<RestRequest, Task<(RestAnswer Answer, WireCall? Call)>> serve)
    {
        var fault = account.Faults.Take(operation);
        switch (fault)
        {
            case FakeTwilioFault.RequestLost:
                return null;
            case FakeTwilioFault.Refused refused:
                http.Response.Headers.RetryAfter = refused.RetryAfter?.ToString(CultureInfo.InvariantCulture);
                return new RestError(refused.Status, refused.Code, refused.Message).ToAnswer();
        }

        var (answer, call) = await serve(request);
        switch (fault)
        {
            case FakeTwilioFault.AnswerLost:
                return null;
            case FakeTwilioFault.DoneButFailed:
                return new RestError(500, 20500, "Internal Server Error").ToAnswer();
            case FakeTwilioFault.Late late:
                await account.Clock.DelayAsync(late.By, account.Stopping);
                break;
            case FakeTwilioFault.AfterCallback after when call is not null:
                await account.Changes.WaitUntilAsync(() => call.Describe() is var now && (now.IsOver || now.Webhooks.Any(webhook => webhook["CallStatus"] == after.CallStatus)), account.Stopping);
                break;
        }

        return answer;
    }

    private static async Task<RestRequest> ReadAsync(HttpRequest request)
    {
        var form = request.HasFormContentType
            ? (await request.ReadFormAsync(request.HttpContext.RequestAborted)).SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? ""))
            : [];
        var query = request.Query.SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? ""));
        return new RestRequest(request.Path, [.. query], [.. form]);
    }

    private bool IsLetIn(HttpContext http)
    {
        var options = account.Options;
        var header = http.Request.Headers.Authorization.ToString();
        var isKnown = header == Basic(options.AccountSid, options.AuthToken) || (options.ApiKeySid is { } key && header == Basic(key, options.ApiKeySecret!));
        return isKnown && (http.GetRouteValue("account") as string ?? options.AccountSid) == options.AccountSid;
    }

    private static string Basic(string user, string password) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
}
