using System.Net.Http.Headers;
using System.Text;
using CallAssistant.EndToEnd.Hosting;
using CallAssistant.Simulation;

namespace CallAssistant.EndToEnd.Twilio;

/// <summary>
/// A call against a stand-in of Twilio that is not ours (<c>emulate</c>): it keeps calls and signs its webhooks with the vendor's scheme, and tells of the ringing before it answers the dial. It asks for no TwiML, so
/// nobody talks: how the call stands is told to it.
/// </summary>
public sealed class EmulateTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("busy", "busy")]
    [InlineData("no-answer", "no_answer")]
    [InlineData("completed", "completed")]
    public async Task Call_DrivenByTheStandIn_EndsAsItSays(string ends, string status)
    {
        var port = NodeProcess.FreePort();
        await using var emulate = new NodeProcess("-r", "./loopback.cjs", "node_modules/emulate/dist/index.js", "start", "--service", "twilio", "--port", $"{port}");
        await emulate.ListensAsync(port, Token);
        var api = new Uri($"http://127.0.0.1:{port}");
        using var folder = new TestFolder();
        var account = new FakeTwilioOptions { AuthToken = "twilio_test_auth_token" };
        account.PhoneNumbers[0] = "+15551234567";
        await using var host = await HostProcess.StartAsync(folder.Database,
        [
            .. TwilioNetwork.Settings(account, api, $"http://127.0.0.1:{NodeProcess.FreePort()}"),

            // It signs the fragment of an address too, which Twilio does not.
            "CallAssistant:Twilio:WebhookConnectionPolicy=",
        ]);
        using var client = host.Client();

        var (taskId, sessionId) = await client.StartCallAsync("Call +12025550163 and ask for the opening hours");
        var sid = (await client.GetAsync($"/api/call-sessions/{sessionId}")).Text("call_session", "call_sid");
        using var control = new HttpClient { BaseAddress = api };
        control.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account.AccountSid}:{account.AuthToken}")));
        foreach (var change in ends == "completed" ? new[] { "in-progress", ends } : [ends])
        {
            using var form = new FormUrlEncodedContent([new("CallSid", sid), new("Status", change)]);
            using var answer = await control.PostAsync(new Uri("/_twilio/simulate/call-status", UriKind.Relative), form, Token);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Token));
        }

        await client.FollowAsync(sessionId);
        var session = await JournalCheck.AssertWholeAsync(client, taskId, sessionId);
        Assert.Equal(status, session.Text("call_session", "status"));
        Assert.DoesNotContain(host.Lines, line => line.Contains(" 403 ", StringComparison.Ordinal));
    }
}
