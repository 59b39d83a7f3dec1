using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.AspNetCore.Tests;

public sealed class WebhookEndpointTests
{
    private static readonly Guid Attempt = new("0195a7c0-0000-7000-8000-000000000001");

    private const string Path = "/api/webhooks/call-status?x=%2Fa";

    [Theory]
    [InlineData("genuine", HttpStatusCode.NoContent)]
    [InlineData("forged", HttpStatusCode.Forbidden)]
    [InlineData("malformed", HttpStatusCode.BadRequest)]
    public async Task Verdict_DecidesTheAnswer(string verdict, HttpStatusCode status)
    {
        var webhooks = new FakeWebhooks(verdict);
        await using var host = await ApiHost.StartAsync(services => services.AddSingleton<IProviderWebhooks>(webhooks));

        var response = await SendAsync(host);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("call-status", webhooks.Seen!.Name);
        Assert.Equal("http://localhost" + Path, webhooks.Seen.Url.OriginalString);
        Assert.Equal("CallSid=CA1", Encoding.UTF8.GetString(webhooks.Seen.Body.Span));
        Assert.Equal("abc", webhooks.Seen.Headers["x-signature"]);
        if (status == HttpStatusCode.NoContent)
        {
            Assert.Equal(("CA1", (Guid?)Attempt), await host.Assistant.ProviderEvents.Reader.ReadAsync(TestContext.Current.CancellationToken));
        }
        else
        {
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        }

        Assert.Equal(0, host.Assistant.ProviderEvents.Reader.Count);
    }

    [Fact]
    public async Task GenuineWithAnAnswer_IsAnsweredInTheProvidersLanguage()
    {
        await using var host = await ApiHost.StartAsync(services => services.AddSingleton<IProviderWebhooks>(new FakeWebhooks("answered")));

        var response = await SendAsync(host);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/xml; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("<Response>é</Response>", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task CallBack_IsNotedAndAnswered()
    {
        await using var host = await ApiHost.StartAsync(services => services.AddSingleton<IProviderWebhooks>(new FakeWebhooks("call back")));

        var response = await SendAsync(host);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("<Response>é</Response>", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal([("CA9", "+12025550123")], host.Assistant.CallBacks);
        Assert.Equal(0, host.Assistant.ProviderEvents.Reader.Count);
    }

    /// <summary>The store is stuck: whoever calls is answered all the same, and what was to be noted is still noted.</summary>
    [Fact]
    public async Task CallBack_StoreIsStuck_IsAnsweredWithinTheLimit()
    {
        Assert.True(WebhookEndpoints.LongestNoting < TimeSpan.FromSeconds(1), "A webhook is to be answered within a second.");
        var stuck = new TaskCompletionSource();
        await using var host = await ApiHost.StartAsync(services => services.AddSingleton<IProviderWebhooks>(new FakeWebhooks("call back")), onSocket: true);
        host.Assistant.Noting = stuck.Task;

        var answering = SendAsync(host);
        while (!answering.IsCompleted)
        {
            host.Time.Advance(WebhookEndpoints.LongestNoting);
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        Assert.Equal(HttpStatusCode.OK, (await answering).StatusCode);
        Assert.Equal([("CA9", "+12025550123")], host.Assistant.CallBacks);
        stuck.SetResult();
    }

    [Fact]
    public async Task OnASocket_TheTargetIsWhatWasSent_ByteForByte()
    {
        var webhooks = new FakeWebhooks("genuine");
        await using var host = await ApiHost.StartAsync(services => services.AddSingleton<IProviderWebhooks>(webhooks), onSocket: true);

        await SendAsync(host);

        Assert.Equal(Path, webhooks.Seen!.RawTarget);
    }

    [Fact]
    public async Task NoProviderThatSendsAny_RefusesAll()
    {
        await using var host = await ApiHost.StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(host)).StatusCode);
    }

    private static Task<HttpResponseMessage> SendAsync(ApiHost host)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new StringContent("CallSid=CA1", Encoding.UTF8, "application/x-www-form-urlencoded") };
        request.Headers.Add("X-Signature", "abc");
        return host.Client.SendAsync(request);
    }

    private sealed class FakeWebhooks(string verdict) : IProviderWebhooks
    {
        public ProviderWebhook? Seen { get; private set; }

        public ValueTask<WebhookVerdict> TakeAsync(ProviderWebhook webhook, CancellationToken cancellationToken)
        {
            Seen = webhook;
            return ValueTask.FromResult<WebhookVerdict>(verdict switch
            {
                "genuine" => new WebhookVerdict.Genuine("CA1") { AttemptId = Attempt },
                "call back" => new WebhookVerdict.CallBack("CA9", "+12025550123", new WebhookAnswer("text/xml", "<Response>é</Response>")),
                "answered" => new WebhookVerdict.Genuine("CA1") { Answer = new WebhookAnswer("text/xml", "<Response>é</Response>") },
                "forged" => new WebhookVerdict.Forged(),
                _ => new WebhookVerdict.Malformed("No CallSid."),
            });
        }
    }
}
