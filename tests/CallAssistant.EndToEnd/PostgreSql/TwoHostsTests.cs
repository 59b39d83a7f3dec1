using System.Net;
using CallAssistant.EndToEnd.Crashes;
using CallAssistant.EndToEnd.Hosting;

namespace CallAssistant.EndToEnd.PostgreSql;

/// <summary>Hosts over one PostgreSQL database: one call from the sentence to the result, a dead host's work, and a server that goes away.</summary>
public sealed class TwoHostsTests : IAsyncLifetime
{
    private const string Instruction = "Call my dentist and book a cleaning in the next three weeks, up to $100";

    private CallsDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await CallsDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Call_TwoHosts_OneOfThemDialsAndBothShowTheResult()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        using var client = first.Client();
        using var other = second.Client();
        var (taskId, sessionId) = await client.StartCallAsync(Instruction);

        Assert.Equal("processed", (await other.FollowAsync(sessionId))[^1]);

        var session = await JournalCheck.AssertWholeAsync(other, taskId, sessionId);
        Assert.Equal("achieved", session.Text("call_session", "outcome"));
        Assert.Equal(1, AfterACrash.CountDials(first, sessionId) + AfterACrash.CountDials(second, sessionId));
    }

    [Fact]
    public async Task Kill_HostInTheMiddleOfACall_TheOtherHostFinishesTheWork()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        using var client = first.Client();
        var (taskId, sessionId) = await client.StartCallAsync(Instruction);
        await WaitForAsync(client, sessionId, "callee_spoke");

        // Either host may have taken the call: the one that was asked has no right to it.
        var (caller, heir) = AfterACrash.CountDials(first, sessionId) == 1 ? (first, second) : (second, first);
        await caller.KillAsync();

        using var other = heir.Client();
        Assert.Equal("processed", (await other.FollowAsync(sessionId))[^1]);
        await JournalCheck.AssertWholeAsync(other, taskId, sessionId);
        Assert.Equal(1, AfterACrash.CountDials(caller, sessionId));
        Assert.Equal(0, AfterACrash.CountDials(heir, sessionId));
    }

    [Fact]
    public async Task Crash_OfTheDatabaseInTheMiddleOfACall_IsA503AndTheHostGoesOnByItself()
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        var (taskId, sessionId) = await client.StartCallAsync(Instruction);
        await WaitForAsync(client, sessionId, "callee_spoke");

        await _database.Cluster.KillAsync();
        using (var refused = await client.SendAsync(HttpMethod.Get, "/api/call-tasks"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter);
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        }

        await _database.Cluster.ResumeAsync();

        Assert.Equal("processed", (await client.FollowAsync(sessionId))[^1]);
        await JournalCheck.AssertWholeAsync(client, taskId, sessionId);
        Assert.Equal(1, AfterACrash.CountDials(host, sessionId));
    }

    private Task<HostProcess> StartAsync() => HostProcess.StartOnAsync(_database.ConnectionString);

    private static async Task WaitForAsync(ApiClient client, string sessionId, string kind)
    {
        await foreach (var entry in client.EventsAsync(sessionId))
        {
            if (entry.Kind == kind)
            {
                return;
            }
        }

        Assert.Fail($"The call ended without {kind}.");
    }
}
