using System.Text;

namespace CallAssistant.Simulation.Webhooks;

public sealed class SimulatedWebhooksTests
{
    private const string Secret = "a secret of enough length";
    private static readonly Uri Url = new("https://example.com/api/webhooks/call-status?x=1");

    private static async Task<WebhookVerdict> CheckAsync(string body, string? signature, string? secret = Secret, Uri? url = null, string header = SimulatedWebhooks.SignatureHeader)
    {
        var headers = new Dictionary<string, string>();
        if (signature is not null)
        {
            headers[header] = signature;
        }

        return await new SimulatedWebhooks(new SimulatedTelephonyOptions { WebhookSecret = secret }).TakeAsync(new ProviderWebhook("call-status", url ?? Url, (url ?? Url).PathAndQuery, headers, Encoding.UTF8.GetBytes(body)), default);
    }

    private static string Sign(string body) => SimulatedWebhooks.Sign(Url, Encoding.UTF8.GetBytes(body), Secret);

    [Fact]
    public async Task TakeAsync_Signed_IsGenuine()
    {
        var verdict = await CheckAsync("Status=completed&CallSid=SIM%2B1", Sign("Status=completed&CallSid=SIM%2B1"), header: "x-simulated-signature");
        Assert.Equal(new WebhookVerdict.Genuine("SIM+1"), verdict);
    }

    [Fact]
    public async Task TakeAsync_UpperCaseSignature_IsGenuine() =>
        Assert.IsType<WebhookVerdict.Genuine>(await CheckAsync("CallSid=SIM1", Sign("CallSid=SIM1").ToUpperInvariant()));

    [Fact]
    public async Task TakeAsync_AnythingChanged_IsForged()
    {
        var signature = Sign("CallSid=SIM1");
        Assert.IsType<WebhookVerdict.Forged>(await CheckAsync("CallSid=SIM2", signature));
        Assert.IsType<WebhookVerdict.Forged>(await CheckAsync("CallSid=SIM1", null));
        Assert.IsType<WebhookVerdict.Forged>(await CheckAsync("CallSid=SIM1", ""));
        Assert.IsType<WebhookVerdict.Forged>(await CheckAsync("CallSid=SIM1", signature[..^2]));
        Assert.IsType<WebhookVerdict.Forged>(await CheckAsync("CallSid=SIM1", new string('z', signature.Length)));
        Assert.IsType<WebhookVerdict.Forged>(await CheckAsync("CallSid=SIM1", signature, secret: null));
        Assert.IsType<WebhookVerdict.Forged>(await CheckAsync("CallSid=SIM1", signature, secret: Secret + "x"));
        Assert.IsType<WebhookVerdict.Forged>(await CheckAsync("CallSid=SIM1", signature, url: new Uri(Url, "?x=2")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("CallSid=")]
    [InlineData("Sid=SIM1&&=&x")]
    public async Task TakeAsync_SignedWithoutACall_IsMalformed(string body) =>
        Assert.IsType<WebhookVerdict.Malformed>(await CheckAsync(body, Sign(body)));
}
