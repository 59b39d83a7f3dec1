using System.Net;
using System.Text.Json;
using CallAssistant.Simulation.Calls;

namespace CallAssistant.Simulation.Twilio;

/// <summary>The REST API: credentials, rules, resources, lists.</summary>
public sealed class RestApiTests
{
    [Fact]
    public async Task Create_ValidRequest_AnswersWithTheCallInTwiliosForm()
    {
        await using var wire = await TestWire.StartAsync(new NobodyHome());
        var (status, call) = await wire.CreateAsync();
        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Matches("^CA[0-9a-f]{32}$", call.GetProperty("sid").GetString());
        Assert.Equal("queued", call.GetProperty("status").GetString());
        Assert.Equal("outbound-api", call.GetProperty("direction").GetString());
        Assert.Equal(JsonValueKind.String, call.GetProperty("queue_time").ValueKind);
        Assert.Equal(JsonValueKind.Null, call.GetProperty("duration").ValueKind);
        Assert.Matches(@"^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0000$", call.GetProperty("date_created").GetString());
    }

    [Theory]
    [InlineData("To", null, 21201)]
    [InlineData("From", null, 21213)]
    [InlineData("From", "+15005550001", 21212)]
    [InlineData("From", "+12025550100", 21210)]
    [InlineData("To", "12345", 21211)]
    [InlineData("To", "+15005550001", 21217)]
    [InlineData("To", "+15005550002", 21214)]
    [InlineData("To", "+15005550003", 21215)]
    [InlineData("To", "+15005550004", 21216)]
    [InlineData("Url", null, 21205)]
    [InlineData("Url", "voice", 21205)]
    [InlineData("StatusCallback", "http://a_b/", 21609)]
    [InlineData("Timeout", "601", 21208)]
    [InlineData("Method", "PUT", 21209)]
    [InlineData("SendDigits", "12x", 21206)]
    [InlineData("MachineDetection", "Maybe", 21234)]
    [InlineData("StatusCallbackEvent", "busy", 21626)]
    public async Task Create_InvalidField_IsRefusedAndNothingIsDialled(string name, string? value, int code)
    {
        await using var wire = await TestWire.StartAsync(new NobodyHome());
        var (status, error) = await wire.CreateAsync((name, value));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal((code, 400), (error.GetProperty("code").GetInt32(), error.GetProperty("status").GetInt32()));
        Assert.Equal($"https://www.twilio.com/docs/errors/{code}", error.GetProperty("more_info").GetString());
        Assert.Empty(wire.Twilio.Calls);
        Assert.Equal(400, Assert.Single(wire.Twilio.Requests).Status);
    }

    [Fact]
    public async Task Request_WithoutTheRightCredentials_Is401()
    {
        await using var wire = await TestWire.StartAsync(new NobodyHome(), options => (options.ApiKeySid, options.ApiKeySecret) = ("SK00000000000000000000000000000001", "secret"));
        wire.Login("AC00000000000000000000000000000000", "wrong");
        var (status, error) = await wire.CreateAsync();
        Assert.Equal((HttpStatusCode.Unauthorized, 20003), (status, error.GetProperty("code").GetInt32()));
        Assert.Empty(wire.Twilio.Calls);

        wire.Login("SK00000000000000000000000000000001", "secret");
        Assert.Equal(HttpStatusCode.Created, (await wire.CreateAsync()).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await wire.GetAsync("/2010-04-01/Accounts/AC00000000000000000000000000000009/Calls.json")).Status);
    }

    [Fact]
    public async Task Fetch_UnknownCall_Is20404()
    {
        await using var wire = await TestWire.StartAsync(new NobodyHome());
        var (status, error) = await wire.GetAsync("Calls/CA00000000000000000000000000000009.json");
        Assert.Equal((HttpStatusCode.NotFound, 20404), (status, error.GetProperty("code").GetInt32()));
    }

    [Fact]
    public async Task Fetch_EndedCall_HasDurationAsString()
    {
        await using var wire = await TestWire.StartAsync(new PatientCallee(new ScriptedCallee("Hello?")));
        wire.App.On("/voice", "<Pause length=\"2\"/>");
        var call = await wire.CallAsync();
        var (_, body) = await wire.GetAsync($"Calls/{call.Sid}.json");
        Assert.Equal("completed", body.GetProperty("status").GetString());
        Assert.True(int.Parse(body.GetProperty("duration").GetString()!) >= 1);
        Assert.EndsWith("+0000", body.GetProperty("end_time").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_Canceled_StopsARingingCallAndNotALiveOne()
    {
        await using var wire = await TestWire.StartAsync(new NobodyHome());
        await wire.CreateAsync();
        var ringing = await wire.WhenAsync(call => call.Status == "ringing");
        Assert.Equal("canceled", (await wire.UpdateAsync(ringing.Sid, "Status", "canceled")).Body.GetProperty("status").GetString());
        Assert.Equal("canceled", (await wire.OverAsync(ringing.Sid)).Webhooks[^1]["CallStatus"]);
        var (status, error) = await wire.UpdateAsync(ringing.Sid, "Status", "completed");
        Assert.Equal((HttpStatusCode.BadRequest, 21220), (status, error.GetProperty("code").GetInt32()));
    }

    [Fact]
    public async Task Update_LiveCall_IgnoresCanceledAndObeysCompleted()
    {
        await using var wire = await TestWire.StartAsync(new PatientCallee(new ScriptedCallee("Hello?")));
        wire.App.On("/voice", "<Pause length=\"600\"/>");
        await wire.CreateAsync();
        var live = await wire.WhenAsync(call => call.Status == "in-progress");
        Assert.Equal("in-progress", (await wire.UpdateAsync(live.Sid, "Status", "canceled")).Body.GetProperty("status").GetString());
        Assert.Equal("completed", (await wire.UpdateAsync(live.Sid, "Status", "completed")).Body.GetProperty("status").GetString());
        Assert.Equal("completed", (await wire.OverAsync(live.Sid)).Status);
    }

    [Fact]
    public async Task Update_RedirectBeforeThePickUp_Is21220()
    {
        await using var wire = await TestWire.StartAsync(new NobodyHome());
        await wire.CreateAsync();
        var ringing = await wire.WhenAsync(call => call.Status == "ringing");
        Assert.Equal(21220, (await wire.UpdateAsync(ringing.Sid, "Twiml", "<Response/>")).Body.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task List_ManyCalls_PagesNewestFirstAndStaysStableWhileMoreCome()
    {
        await using var wire = await TestWire.StartAsync(new BusyLine());
        var placed = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            placed.Add((await wire.CreateAsync()).Body.GetProperty("sid").GetString()!);
        }

        await wire.CreateAsync(("To", "+12025550111"));
        var listed = new List<string>();
        var next = $"Calls.json?To={Uri.EscapeDataString(TestNetwork.Number)}&PageSize=2";
        while (next is not null)
        {
            var (_, page) = await wire.GetAsync(next);
            listed.AddRange(page.GetProperty("calls").EnumerateArray().Select(call => call.GetProperty("sid").GetString()!));
            next = page.GetProperty("next_page_uri").GetString();
            await wire.CreateAsync();
        }

        placed.Reverse();
        Assert.Equal(placed, listed);
        Assert.Equal(HttpStatusCode.BadRequest, (await wire.GetAsync("Calls.json?PageSize=5000")).Status);
    }

    [Fact]
    public async Task Events_OfACall_NameTheAddressesThatWereAsked()
    {
        await using var wire = await TestWire.StartAsync(new BusyLine());
        var call = await wire.CallAsync();
        var (_, page) = await wire.GetAsync($"Calls/{call.Sid}/Events.json");
        var first = page.GetProperty("events")[0];
        Assert.Equal(wire.App.Address + "/status?attempt=1", first.GetProperty("request").GetProperty("url").GetString());
        Assert.Equal("initiated", first.GetProperty("request").GetProperty("parameters").GetProperty("CallStatus").GetString());
        Assert.Equal(204, first.GetProperty("response").GetProperty("response_code").GetInt32());
    }

    [Fact]
    public async Task Recordings_OfALiveCall_AreStartedStoppedAndCounted()
    {
        await using var wire = await TestWire.StartAsync(new PatientCallee(new ScriptedCallee("Hello?")));
        wire.App.On("/voice", "<Pause length=\"60\"/>");
        var (_, placed) = await wire.CreateAsync();
        var sid = placed.GetProperty("sid").GetString()!;
        Assert.Empty((await wire.WhenAsync(call => call.Status == "in-progress")).Recordings);
        KeyValuePair<string, string>[] wanted = [new("RecordingChannels", "dual"), new("RecordingStatusCallback", wire.App.Address + "/recording"), new("RecordingStatusCallbackEvent", "completed absent")];

        var (status, started) = await wire.SendAsync(HttpMethod.Post, $"Calls/{sid}/Recordings.json", wanted);
        Assert.Equal((HttpStatusCode.Created, "in-progress", 2), (status, started.GetProperty("status").GetString(), started.GetProperty("channels").GetInt32()));
        var recording = started.GetProperty("sid").GetString()!;
        var live = Assert.Single(wire.Twilio.Calls[0].Recordings);
        Assert.Equal((recording, "StartCallRecordingAPI", true), (live.Sid, live.Source, live.End is null));
        Assert.Equal(HttpStatusCode.BadRequest, (await wire.SendAsync(HttpMethod.Post, $"Calls/{sid}/Recordings/{recording}.json", [new("Status", "loud")])).Status);
        var (stopped, after) = await wire.SendAsync(HttpMethod.Post, $"Calls/{sid}/Recordings/{recording}.json", [new("Status", "stopped")]);
        Assert.Equal((HttpStatusCode.OK, "completed"), (stopped, after.GetProperty("status").GetString()));
        var (again, refusal) = await wire.SendAsync(HttpMethod.Post, $"Calls/{sid}/Recordings/{recording}.json", [new("Status", "stopped")]);
        Assert.Equal((HttpStatusCode.BadRequest, 21220), (again, refusal.GetProperty("code").GetInt32()));

        await wire.UpdateAsync(sid, "Status", "completed");
        var call = await wire.OverAsync(sid);
        Assert.Equal(["completed"], call.Webhooks.Where(webhook => webhook.Url.EndsWith("/recording", StringComparison.Ordinal)).Select(webhook => webhook["RecordingStatus"]));
        Assert.Equal(HttpStatusCode.BadRequest, (await wire.SendAsync(HttpMethod.Post, $"Calls/{sid}/Recordings.json", wanted)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await wire.SendAsync(HttpMethod.Post, "Calls/CA1/Recordings.json", wanted)).Status);
        Assert.Single(call.Recordings);
    }

    [Theory]
    [InlineData("RecordingChannels", "stereo")]
    [InlineData("RecordingTrack", "none")]
    [InlineData("Trim", "yes")]
    [InlineData("RecordingStatusCallback", "nowhere")]
    [InlineData("RecordingStatusCallbackEvent", "completed done")]
    public async Task Recordings_WrongRequest_IsRefused(string name, string value)
    {
        await using var wire = await TestWire.StartAsync(new PatientCallee(new ScriptedCallee("Hello?")));
        wire.App.On("/voice", "<Pause length=\"60\"/>");
        await wire.CreateAsync();
        var call = await wire.WhenAsync(call => call.Status == "in-progress");

        Assert.Equal(HttpStatusCode.BadRequest, (await wire.SendAsync(HttpMethod.Post, $"Calls/{call.Sid}/Recordings.json", [new(name, value)])).Status);
        Assert.Empty(wire.Twilio.Calls[0].Recordings);
    }

    [Fact]
    public async Task Recordings_OfACall_AreListedToldAndDeleted()
    {
        await using var wire = await TestWire.StartAsync(new PatientCallee(new ScriptedCallee("Hello?")));
        wire.App.On("/voice", "<Start><Recording recordingStatusCallback=\"/recording\" recordingStatusCallbackEvent=\"in-progress completed\"/></Start><Pause/>");
        var call = await wire.CallAsync();
        var (_, page) = await wire.GetAsync($"Calls/{call.Sid}/Recordings.json");
        var sid = Assert.Single(page.GetProperty("recordings").EnumerateArray()).GetProperty("sid").GetString();
        Assert.Equal(["in-progress", "completed"], wire.App.Webhooks.Where(webhook => webhook.Path == "/recording").Select(webhook => webhook["RecordingStatus"]));
        Assert.All(wire.App.Webhooks, webhook => Assert.True(webhook.IsSigned));

        Assert.Equal(HttpStatusCode.NoContent, (await wire.SendAsync(HttpMethod.Delete, $"Recordings/{sid}.json")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await wire.SendAsync(HttpMethod.Delete, $"Recordings/{sid}.json")).Status);
        Assert.Empty((await wire.GetAsync($"Calls/{call.Sid}/Recordings.json")).Body.GetProperty("recordings").EnumerateArray());
    }

    [Fact]
    public async Task Numbers_ByNumber_TellOwnership()
    {
        await using var wire = await TestWire.StartAsync(new NobodyHome());
        var (_, owned) = await wire.GetAsync($"IncomingPhoneNumbers.json?PhoneNumber={Uri.EscapeDataString(TestWire.From)}");
        Assert.Equal(TestWire.From, Assert.Single(owned.GetProperty("incoming_phone_numbers").EnumerateArray()).GetProperty("phone_number").GetString());
        var (_, other) = await wire.GetAsync("IncomingPhoneNumbers.json?PhoneNumber=%2B12025550100");
        Assert.Empty(other.GetProperty("incoming_phone_numbers").EnumerateArray());
    }
}
