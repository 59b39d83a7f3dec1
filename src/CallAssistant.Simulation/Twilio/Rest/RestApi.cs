using System.Text.Json.Nodes;

namespace CallAssistant.Simulation;

/// <summary>The resources of the REST API.</summary>
internal sealed class RestApi(FakeAccount account)
{
    /// <summary>Places a call.</summary>
    /// <param name="request">The request.</param>
    /// <param name="placed">The call; null when it was refused.</param>
    public RestAnswer Create(RestRequest request, out WireCall? placed)
    {
        var wanted = new CallRequest(request.Form);
        placed = null;
        if (CreateRules.Check(wanted, account.Options) is { } error)
        {
            return error.ToAnswer();
        }

        placed = account.Place(wanted);
        return new RestAnswer(201, RestJson.Of(placed));
    }

    public RestAnswer Fetch(RestRequest request, string sid) => account.Find(sid) is { } call ? new RestAnswer(200, RestJson.Of(call)) : RestError.NotFound(request.Path).ToAnswer();

    public async Task<RestAnswer> UpdateAsync(RestRequest request, string sid)
    {
        if (account.Find(sid) is not { } call)
        {
            return RestError.NotFound(request.Path).ToAnswer();
        }

        if (!call.IsLive)
        {
            return RestError.NotLive.ToAnswer();
        }

        var changes = new CallRequest(request.Form);
        switch (changes["Status"])
        {
            case "completed":
            case "canceled" when call.Status != "in-progress":
                await call.HangUpAsync();
                break;
            case "canceled":
                break;
            case { } status:
                return new RestError(400, 20001, $"Invalid Status: {status}").ToAnswer();
            case null when changes["Url"] is null && changes["Twiml"] is null:
                return new RestError(400, 20001, "Nothing to update").ToAnswer();
            case null:
                return call.TryRedirect(changes.Source) ? new RestAnswer(200, RestJson.Of(call)) : RestError.NotLive.ToAnswer();
        }

        return new RestAnswer(200, RestJson.Of(call));
    }

    /// <summary>Calls by <c>To</c>, <c>From</c> and <c>Status</c>, the newest first.</summary>
    public RestAnswer ListCalls(RestRequest request) => RestPage.Of(request, "calls",
    [
        .. account.Calls.Reverse()
            .Where(call => Fits(request["To"], call.Request.To) && Fits(request["From"], call.Request.From) && Fits(request["Status"], call.Status))
            .Select(call => (call.Sid[2..], (Func<JsonObject>)(() => RestJson.Of(call)))),
    ]);

    /// <summary>The requests that were made for a call.</summary>
    public RestAnswer ListEvents(RestRequest request, string sid) => account.Find(sid) is { } call
        ? RestPage.Of(request, "events", [.. call.Webhooks.Select((webhook, i) => (FormNumber.Write(i), (Func<JsonObject>)(() => RestJson.Of(webhook))))])
        : RestError.NotFound(request.Path).ToAnswer();

    public RestAnswer ListRecordings(RestRequest request, string sid) => account.Find(sid) is { } call
        ? RestPage.Of(request, "recordings", [.. account.Recordings.Of(call).Select(recording => (recording.Sid[2..], (Func<JsonObject>)(() => RestJson.Of(recording))))])
        : RestError.NotFound(request.Path).ToAnswer();

    /// <summary>Starts to record a live call.</summary>
    public async Task<RestAnswer> StartRecordingAsync(RestRequest request, string sid)
    {
        if (account.Find(sid) is not { } call)
        {
            return RestError.NotFound(request.Path).ToAnswer();
        }

        var wanted = new CallRequest(request.Form);
        if (RecordingRules.Check(wanted) is { } error)
        {
            return error.ToAnswer();
        }

        return call.Status != "in-progress"
            ? RestError.NotRecordable.ToAnswer()
            : new RestAnswer(201, RestJson.Of(await call.RecordAsync(
                "StartCallRecordingAPI",
                wanted["RecordingChannels"] ?? "mono",
                wanted["RecordingStatusCallback"],
                wanted.Method("RecordingStatusCallbackMethod"),
                string.Join(' ', request.Form.Where(field => field.Key == "RecordingStatusCallbackEvent").Select(field => field.Value).DefaultIfEmpty("completed")))));
    }

    /// <summary>Stops a recording of a live call. Pausing is not known.</summary>
    public RestAnswer StopRecording(RestRequest request, string sid, string recordingSid) => (account.Find(sid), new CallRequest(request.Form)["Status"]) switch
    {
        (null, _) => RestError.NotFound(request.Path).ToAnswer(),
        (_, not "stopped") => new RestError(400, 20001, "Invalid Status").ToAnswer(),
        ({ } call, _) when call.StopRecording(recordingSid) is { } recording => new RestAnswer(200, RestJson.Of(recording)),
        ({ } call, _) => account.Recordings.Of(call).Any(recording => recording.Sid == recordingSid) ? RestError.NotRecordable.ToAnswer() : RestError.NotFound(request.Path).ToAnswer(),
    };

    public RestAnswer DeleteRecording(RestRequest request, string sid)
    {
        if (!account.Recordings.Delete(sid))
        {
            return RestError.NotFound(request.Path).ToAnswer();
        }

        account.Changes.Raise();
        return new RestAnswer(204, Body: null);
    }

    /// <summary>The numbers that the account owns, by <c>PhoneNumber</c>.</summary>
    public RestAnswer ListNumbers(RestRequest request) => RestPage.Of(request, "incoming_phone_numbers",
    [
        .. account.Options.PhoneNumbers
            .Where(number => request["PhoneNumber"] is not { } part || number.Contains(part, StringComparison.Ordinal))
            .Select(number => (number[1..], (Func<JsonObject>)(() => RestJson.OfNumber(account.Options.AccountSid, number)))),
    ]);

    /// <summary>Other people's numbers: the account has verified none.</summary>
    public static RestAnswer ListVerifiedNumbers(RestRequest request) => RestPage.Of(request, "outgoing_caller_ids", []);

    /// <summary>The account itself.</summary>
    public RestAnswer FetchAccount() => new(200, new JsonObject { ["sid"] = account.Options.AccountSid, ["status"] = "active", ["type"] = "Full", ["friendly_name"] = "Fake" });

    private static bool Fits(string? wanted, string value) => wanted is null || wanted == value;
}
