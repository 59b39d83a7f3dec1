using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.AspNetCore.Tests;

public sealed class WebhookEndpointTests
{
    private const string Path = "/api/webhooks/call-status?x=%2Fa";

    [Theory]
    [InlineData("genuine", HttpStatusCode.NoContent, 1)]
    [InlineData("forged", HttpStatusCode.Forbidden, 0)]
    [InlineData("malformed", HttpStatusCode.BadRequest, 0)]
    public async Task Verdict_DecidesTheAnswer(string verdict, HttpStatusCode status, int events)
    {
        var webhooks = new FakeWebhooks(verdict);
        await using var host = await ApiHost.StartAsync(services => services.AddSingleton<IProviderWebhooks>(webhooks));

        var response = await SendAsync(host);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(events, host.Assistant.ProviderEvents.Count);
        Assert.Equal("call-status", webhooks.Seen!.Name);
        Assert.Equal("http://localhost" + Path, webhooks.Seen.Url.OriginalString);
        Assert.Equal("CallSid=CA1", Encoding.UTF8.GetString(webhooks.Seen.Body.Span));
        Assert.Equal("abc", webhooks.Seen.Headers["x-signature"]);
        Assert.True(status == HttpStatusCode.NoContent || response.Content.Headers.ContentType?.MediaType == "application/problem+json");
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
                "genuine" => new WebhookVerdict.Genuine("CA1"),
                "answered" => new WebhookVerdict.Genuine("CA1") { Answer = new WebhookAnswer("text/xml", "<Response>é</Response>") },
                "forged" => new WebhookVerdict.Forged(),
                _ => new WebhookVerdict.Malformed("No CallSid."),
            });
        }
    }
}
