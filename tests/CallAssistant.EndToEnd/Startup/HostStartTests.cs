using System.Net;
using CallAssistant.EndToEnd.Hosting;

namespace CallAssistant.EndToEnd.Startup;

/// <summary>Starting and stopping the host's process.</summary>
public sealed class HostStartTests
{
    private const string Key = "key-0123456789-0123456789";

    [Fact]
    public async Task Start_OnAnotherAddressWithoutAuthentication_IsRefused()
    {
        using var folder = new TestFolder();
        await using var program = HostProcess.Launch(["urls=http://0.0.0.0:0", $"CallAssistant:Database=Data Source={folder.Database}"]);

        Assert.Equal(1, await program.WaitForExitAsync());

        Assert.Contains(program.Lines, line => line.StartsWith("urls: \"http://0.0.0.0:0\"", StringComparison.Ordinal) && line.Contains("CallAssistant:Auth:Mode", StringComparison.Ordinal));
        Assert.DoesNotContain(program.Lines, line => line.Contains("Now listening on", StringComparison.Ordinal));
        Assert.False(File.Exists(folder.Database));
    }

    [Fact]
    public async Task Start_WithASettingOutOfItsRange_NamesSectionAndSettingOnly()
    {
        using var folder = new TestFolder();
        await using var program = HostProcess.Launch(
            [$"CallAssistant:Database=Data Source={folder.Database}", "CallAssistant:Worker:BatchSize=0", "CallAssistant:Simulation:Speed=-1"]);

        Assert.Equal(1, await program.WaitForExitAsync());

        Assert.Contains(program.Lines, line => line.Contains("CallAssistant:Worker", StringComparison.Ordinal) && line.Contains("BatchSize", StringComparison.Ordinal));
        Assert.Contains(program.Lines, line => line.Contains("CallAssistant:Simulation", StringComparison.Ordinal) && line.Contains("Speed", StringComparison.Ordinal));
        Assert.DoesNotContain(program.Lines, line => line.Contains("   at ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("CallAssistant:Ai:Endpoints:0:BaseUrl is missing")]
    [InlineData("CallAssistant:Ai:Endpoints:0:Model is missing", "CallAssistant:Ai:Endpoints:0:BaseUrl=http://127.0.0.1:1/v1")]
    [InlineData("CallAssistant:Ai:Endpoints:0:BaseUrl is http", "CallAssistant:Ai:Endpoints:0:BaseUrl=http://models.example/v1", "CallAssistant:Ai:Endpoints:0:Model=m", "CallAssistant:Ai:Endpoints:0:ApiKey=sk-secret")]
    public async Task Start_WithModelsThatCannotBeUsed_NamesTheSetting(string fault, params string[] settings)
    {
        using var folder = new TestFolder();
        await using var program = HostProcess.Launch([$"CallAssistant:Database=Data Source={folder.Database}", "CallAssistant:Ai:Provider=SemanticKernel", .. settings]);

        Assert.Equal(1, await program.WaitForExitAsync());

        Assert.Contains(program.Lines, line => line.StartsWith(fault, StringComparison.Ordinal));
        Assert.DoesNotContain(program.Lines, line => line.Contains("sk-secret", StringComparison.Ordinal) || line.Contains("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_OnAnyAddressWithAKey_LetsOnlyItsUserIn()
    {
        using var folder = new TestFolder();
        await using var host = await HostProcess.StartAsync(
            folder.Database,
            "urls=http://0.0.0.0:0",
            "CallAssistant:Auth:Mode=ApiKey",
            $"CallAssistant:Auth:ApiKeys:0:Key={Key}",
            "CallAssistant:Auth:ApiKeys:0:UserId=dana",
            $"CallAssistant:Auth:ApiKeys:1:Key={Key}-2",
            "CallAssistant:Auth:ApiKeys:1:UserId=robin");
        using var nobody = host.Client("dana");
        using var wrong = host.ClientWith(("X-Api-Key", Key + "x"));
        using var dana = host.ClientWith(("X-Api-Key", Key), ("X-User-Id", "robin"));
        using var bearer = host.ClientWith(("Authorization", "Bearer " + Key));
        using var robin = host.ClientWith(("X-Api-Key", Key + "-2"));

        foreach (var stranger in new[] { nobody, wrong })
        {
            using var response = await stranger.SendAsync(HttpMethod.Get, "/api/call-tasks");
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            Assert.NotEmpty(response.Headers.WwwAuthenticate);
        }

        await nobody.GetAsync("/health");
        var created = await dana.CreateTaskAsync("Call +12025550163 and ask for the opening hours");
        Assert.Single((await bearer.GetAsync("/api/call-tasks")).List("tasks"));
        await robin.SendAsync(HttpMethod.Get, $"/api/call-tasks/{created.Text("call_task", "id")}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Stop_DuringACall_SaysGoodbyeAndLosesNothing()
    {
        using var folder = new TestFolder();
        await using var first = await HostProcess.StartAsync(folder.Database, "CallAssistant:Simulation:Speed=5");
        using var client = first.Client();
        var (taskId, sessionId) = await client.StartCallAsync("Call my dentist and book a cleaning in the next three weeks, up to $100");
        await foreach (var (kind, _) in client.EventsAsync(sessionId))
        {
            if (kind == "assistant_spoke")
            {
                break;
            }
        }

        Assert.Equal(0, await first.StopAsync());
        Assert.Single(first.Lines, line => line.Contains("Now listening on:", StringComparison.Ordinal));

        await using var second = await HostProcess.StartAsync(folder.Database);
        using var again = second.Client();
        await again.FollowAsync(sessionId);
        var end = await JournalCheck.AssertWholeAsync(again, taskId, sessionId);
        Assert.Equal("completed", end.Text("call_session", "status"));
        Assert.Contains(end.List("transcript", "segments"), segment => segment.Text("speaker") == "assistant" && segment.Text("text").Contains("Goodbye", StringComparison.Ordinal));
        Assert.DoesNotContain(second.Lines, line => line.Contains($"{sessionId} dials", StringComparison.Ordinal));

        // The demo user is made once.
        Assert.Equal(8, (await again.GetAsync("/api/contacts")).List("contacts").Count);
    }
}
