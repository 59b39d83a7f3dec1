using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CallAssistant.EndToEnd.Hosting;
using CallAssistant.Simulation;

namespace CallAssistant.EndToEnd.Twilio;

/// <summary>Who is on the line, over the wire: screeners, people taken for machines, those who call back, and calls that nobody holds.</summary>
public sealed class TwilioCallerTests
{
    private const string Number = "+12025550199";
    private const string Hours = $"Call {Number} and ask for the opening hours";
    private const string Disclosure = "this is an AI assistant calling on behalf of Dana Reed";

    [Fact]
    public async Task Person_TakenForAMachine_IsTalkedToAllTheSame()
    {
        await using var network = await StartAsync(new ScriptedCallee("Harbor Books, this is Bob.") { TakenFor = AnsweredBy.Machine }
            .On("open", "We are open from 9 AM to 5 PM, Monday to Friday. Is there anything else that you would like to know about our shop?")
            .On("bye", CalleeReply.SayAndHangUp("Bye."))
            .Otherwise(CalleeReply.Say("Yes, hello?")));
        using var client = await network.ClientAsync("taken-for-a-machine");
        var (taskId, sessionId) = await client.StartCallAsync(Hours);

        var session = await network.FinishAsync(client, taskId, sessionId);

        var call = await network.Twilio.WhenAsync(call => call.IsOver);
        Assert.True(session.Text("outcome") == "achieved", $"{session.Text("outcome")}, {call.AnsweredBy}\n{string.Join('\n', call.Transcript)}");
        Assert.StartsWith("machine_", call.AnsweredBy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Screener_PutsThrough_ThePersonHearsItAllFromTheBeginning()
    {
        var screener = new CallScreener(new ScriptedCallee("Hello?").On("open", "We are open from 9 AM to 5 PM, Monday to Friday.").Otherwise(CalleeReply.Say("Yes?")));
        await using var network = await StartAsync(screener);
        using var client = await network.ClientAsync("screened");
        var (taskId, sessionId) = await client.StartCallAsync(Hours);

        var session = await network.FinishAsync(client, taskId, sessionId);

        var call = await network.Twilio.WhenAsync(call => call.IsOver);
        Assert.True(session.Text("outcome") == "achieved", string.Join('\n', call.Transcript));
        Assert.Contains(Disclosure, Assert.Single(screener.Answers), StringComparison.Ordinal);
        Assert.DoesNotContain("open", screener.Answers[0], StringComparison.OrdinalIgnoreCase);
        var hello = call.Transcript.ToList().FindIndex(line => line is { ByCallee: true, Text: "Hello?" });
        Assert.Contains(Disclosure, call.Transcript.Skip(hello).First(line => !line.ByCallee).Text, StringComparison.Ordinal);
    }

    /// <summary>Twilio places a call of an attempt that is long over: its first signed webhook ends it, while it rings.</summary>
    [Fact(Timeout = 300_000)]
    public async Task StrayCall_OfAnAttemptThatIsOver_StopsRinging()
    {
        await using var network = await StartAsync(new BusyLine());
        using var client = await network.ClientAsync("stray");
        var (taskId, sessionId) = await client.StartCallAsync(Hours);
        var own = await network.FinishAsync(client, taskId, sessionId);
        var placed = Assert.Single(network.Twilio.Calls);

        // What a lost request does when it comes late: the same call once more, to a phone that rings and rings.
        using var api = new HttpClient { BaseAddress = network.Twilio.BaseAddress };
        var account = new FakeTwilioOptions();
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{account.AccountSid}:{account.AuthToken}")));
        var form = placed.Form.Select(field => field.Key == "To" ? KeyValuePair.Create("To", "+12025550172") : field);
        var created = await api.PostAsync(new Uri($"/2010-04-01/Accounts/{account.AccountSid}/Calls.json", UriKind.Relative), new FormUrlEncodedContent(form), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);

        var stray = await network.Twilio.WhenAsync(call => call.Sid != placed.Sid && call.IsOver, TestContext.Current.CancellationToken);
        Assert.Equal("canceled", stray.Status);
        Assert.Equal(stray.Sid, Assert.Single(await StraysAsync(client, sessionId)).At("event").Text("provider_call_id"));
        var after = (await client.GetAsync($"/api/call-sessions/{sessionId}")).At("call_session");
        Assert.Equal((own.Text("status"), own.Text("call_sid")), (after.Text("status"), after.Text("call_sid")));
        Assert.Equal(2, network.Twilio.Calls.Count);
    }

    [Fact]
    public async Task CallBack_OfANumberThatWasCalled_IsANotificationOfItsTask()
    {
        await using var network = await StartAsync(new BusyLine());
        using var client = await network.ClientAsync("call-back");
        var (taskId, sessionId) = await client.StartCallAsync(Hours);
        await network.FinishAsync(client, taskId, sessionId);
        var inbound = new Uri(network.Host.Address, "/api/webhooks/inbound");

        var call = await network.Twilio.CallInAsync(Number, inbound, TestContext.Current.CancellationToken);
        var stranger = await network.Twilio.CallInAsync("+12025550188", inbound, TestContext.Current.CancellationToken);

        Assert.Equal(call.Heard, stranger.Heard);
        Assert.DoesNotContain("Dana", Assert.Single(call.Heard), StringComparison.Ordinal);
        Assert.Equal(2, call.Webhooks.Count);
        var notes = (await client.GetAsync("/api/notifications")).List("notifications").Where(note => note.Text("kind") == "call_back").ToList();
        Assert.Equal((taskId, sessionId), (Assert.Single(notes).Text("task_id"), notes[0].Text("session_id")));
        Assert.Contains(Number, notes[0].Text("body"), StringComparison.Ordinal);
    }

    /// <summary>The entries of calls that were ended; the host notes one once the carrier has ended it, which the carrier knows a little earlier.</summary>
    private static async Task<IReadOnlyList<JsonNode>> StraysAsync(ApiClient client, string sessionId)
    {
        while (true)
        {
            var journal = (await client.GetAsync($"/api/call-sessions/{sessionId}/journal")).List("entries");
            if (journal.Where(entry => entry.At("event").Text("kind") == "stray_call_ended").ToList() is { Count: > 0 } strays)
            {
                return strays;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Slower than elsewhere: what counts here is who speaks when, and a busy machine must not look like a silent caller.</summary>
    private static Task<TwilioNetwork> StartAsync(ICallee callee) => TwilioNetwork.StartAsync(options =>
    {
        options.Network.Speed = 4;
        options.Directory.Add(new SimulatedCallee(Number, "Harbor Books", new Patient(callee)));
    });

    /// <summary>A callee that asks who is there, again and again, and never hangs up for that.</summary>
    private sealed class Patient(ICallee callee) : ICallee
    {
        public CalleeAnswer Answer(CalleeCall call)
        {
            var answer = callee.Answer(call);
            return answer is CalleeAnswer.PickUp pickUp ? pickUp with { HangsUpAfter = null } : answer;
        }
    }
}
