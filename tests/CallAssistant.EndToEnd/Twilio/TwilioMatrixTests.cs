using System.Diagnostics;
using System.Net;
using CallAssistant.EndToEnd.Hosting;
using CallAssistant.Simulation;

namespace CallAssistant.EndToEnd.Twilio;

/// <summary>
/// Every kind of call crossed with everything that goes wrong on the wire once a call is placed, many of them at once on one host: one final state each, and one dial. What goes wrong before that places no call, so that there is
/// no kind to cross it with: <see cref="TwilioFaultTests"/>. Two faults at once are not crossed, except that whose callbacks are lost must ask, and is refused at first.
/// </summary>
public sealed class TwilioMatrixTests
{
    /// <summary>More would be slow in the eyes of callees at tenfold speed, who then hang up.</summary>
    private const int MostAtOnce = 16;

    private const int Refusals = 3;

    [Fact]
    public async Task EveryKind_WithEveryFault_EndsInItsOneStateAfterOneDial()
    {
        await using var network = await TwilioNetwork.StartAsync(options => CallKind.AddCallees(options.Directory));

        // As many as one request bears: it is tried four times.
        foreach (var operation in new[] { FakeTwilioOperation.FetchCall, FakeTwilioOperation.UpdateCall })
        {
            network.Twilio.FailNext(operation, new FakeTwilioFault.Refused(503, 20503, "Service is unavailable"), Refusals - 1);
            network.Twilio.FailNext(operation, new FakeTwilioFault.Refused(429, 20429, "Too Many Requests") { RetryAfter = 1 });
        }

        using var atOnce = new SemaphoreSlim(MostAtOnce);
        using var starting = new SemaphoreSlim(1);
        var began = Stopwatch.GetTimestamp();
        var calls = await Task.WhenAll(CallKind.All.SelectMany(_ => WireFault.All, async (kind, fault) =>
        {
            await atOnce.WaitAsync();
            try
            {
                return await CallAsync(network, starting, kind, fault);
            }
            finally
            {
                atOnce.Release();
            }
        }));

        Assert.Empty(calls.Select(call => call.Wrong).OfType<string>());
        TestContext.Current.SendDiagnosticMessage($"{calls.Length} calls in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s.");

        // The last callbacks have come by now. They changed nothing.
        foreach (var call in calls)
        {
            await network.Twilio.WhenAsync(placed => placed.IsOver && network.CallsOf(call.SessionId).Any(own => own.Sid == placed.Sid));
            using var client = network.Host.Client(call.User);
            var session = (await client.GetAsync($"/api/call-sessions/{call.SessionId}")).At("call_session");
            Assert.Equal((call.Status, call.Entries), (session.Text("status"), session.At("journal_sequence").GetValue<long>()));
        }
    }

    private static async Task<Finished> CallAsync(TwilioNetwork network, SemaphoreSlim starting, CallKind kind, WireFault fault)
    {
        var user = $"{kind.Name} {fault.Name}".Replace(' ', '-').Replace(",", "", StringComparison.Ordinal);
        using var client = await network.ClientAsync(user);
        await client.SendAsync(HttpMethod.Patch, "/api/assistant-settings", HttpStatusCode.OK, new { leave_voicemail = kind.LeavesMessage });
        var (taskId, sessionId) = await StartAsync(network, starting, client, kind, fault);
        if (kind.IsHungUp)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            await network.Twilio.WhenAsync(call => call.Transcript.Count > 0 && network.CallsOf(sessionId).Any(own => own.Sid == call.Sid), patience.Token);
            await client.PostAsync($"/api/call-sessions/{sessionId}/hang-up");
        }

        var session = await network.FinishAsync(client, taskId, sessionId);
        var dials = network.Twilio.Requests.Count(request => request.Method == "POST" && request.Url.EndsWith("/Calls.json", StringComparison.Ordinal) && request["Url"]!.Contains(sessionId, StringComparison.Ordinal));
        var (status, outcome) = (session.Text("status"), session.Text("outcome"));
        var isRight = status == kind.Status && (kind.Outcome ?? outcome) == outcome && dials == 1 && network.CallsOf(sessionId).Count() == 1;
        return new Finished(user, sessionId, status, session.At("journal_sequence").GetValue<long>(), isRight ? null : $"{kind.Name}, {fault.Name}: {status}, {outcome}, {dials} dials");
    }

    /// <summary>One after the other: faults go to the next call that is placed.</summary>
    private static async Task<(string TaskId, string SessionId)> StartAsync(TwilioNetwork network, SemaphoreSlim starting, ApiClient client, CallKind kind, WireFault fault)
    {
        await starting.WaitAsync();
        try
        {
            if (fault.Create is not null)
            {
                network.Twilio.FailNext(FakeTwilioOperation.CreateCall, fault.Create);
            }

            network.Twilio.DisturbNextCalls(fault.Call with { DropsSocketAfter = kind.DropsSocketAfter });
            return await client.StartCallAsync(kind.Instruction);
        }
        finally
        {
            starting.Release();
        }
    }

    /// <summary>A call that is over, and what is wrong with it; null for nothing.</summary>
    private sealed record Finished(string User, string SessionId, string Status, long Entries, string? Wrong);
}
