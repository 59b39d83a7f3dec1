using System.Text.Json.Nodes;

namespace CallAssistant.Twilio.Tests.Fakes;

/// <summary>One socket of a call, being served.</summary>
internal sealed class TestSocket
{
    public TestSocket(IProviderSockets sockets, string session)
    {
        Session = session;
        Running = sockets.RunAsync(Socket, CancellationToken.None);
    }

    public FakeSocket Socket { get; } = new();

    public string Session { get; }

    /// <summary>Ends when the socket is of no more use.</summary>
    public Task Running { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Gives a frame and waits until it was taken.</summary>
    public Task GiveAsync(string frame) => Socket.GiveAsync(frame, Running);

    public Task InfoAsync(string name, string value) => GiveAsync(new JsonObject { ["type"] = "info", ["name"] = name, ["value"] = value }.ToJsonString());

    public Task PromptAsync(string words, bool last = true, string lang = "en") =>
        GiveAsync(new JsonObject { ["type"] = "prompt", ["voicePrompt"] = words, ["lang"] = lang, ["last"] = last }.ToJsonString());

    /// <summary>The next frame that we sent.</summary>
    public async Task<string> SentAsync() => (await Socket.Sent.ReadAsync(Token)).ToJsonString();

    /// <summary>The connection breaks.</summary>
    public async Task BreakAsync()
    {
        Socket.Break();
        await Running;
    }
}
