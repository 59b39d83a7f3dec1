using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsCheck;

namespace CallAssistant.Twilio.Tests.Vendor;

/// <summary>The vendor's own helper and ours sign for each other: what the one signed the other accepts, and nothing that was changed behind the signature.</summary>
public sealed class SignatureOracleTests
{
    private const string Key = "12345";

    private static readonly Gen<string> Text = Gen.String[Gen.Char[" aZ9&=+%é€'\"<>/?#\t"], 0, 12];

    private static readonly Gen<string> Url =
        from scheme in OneOf("https", "wss")
        from port in OneOf("", ":8443")
        from path in OneOf("/", "/api/webhooks/call-status", "/a%2Fb/%20c")
        from query in OneOf("", "?attempt=1", "?a=%2B1&b=&c=x+y")
        select $"{scheme}://calls.Example.com{port}{path}{query}";

    private static readonly Gen<Dictionary<string, string>> Form =
        Gen.Dictionary(Gen.String[Gen.Char["AbZ_9"], 1, 6], Text)[0, 6];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task IsValid_SignedByTheVendorsHelper_AcceptsItAndNothingElse()
    {
        await using var oracle = new NodeProcess("oracle.mjs");
        var signature = new TwilioSignature(["another", Key]);

        await Gen.Select(Url, Form).SampleAsync(
            async (url, form) =>
            {
                var signed = await AskAsync<string>(oracle, new { sign = new { token = Key, url, form } });

                Assert.True(signature.IsValid(signed, url, form), url);
                Assert.False(signature.IsValid(signed, url + "x", form), url);
                Assert.False(signature.IsValid(signed, url, form.Append(KeyValuePair.Create("Extra", ""))), url);
                Assert.False(new TwilioSignature(["another"]).IsValid(signed, url, form), url);
            },
            seed: "0000KOIPe036",
            iter: 300,
            threads: 1);
    }

    [Fact]
    public async Task IsValidBody_SignedByTheVendorsHelper_GoesWithItsOwnCheck()
    {
        await using var oracle = new NodeProcess("oracle.mjs");
        var signature = new TwilioSignature([Key]);
        const string Body = """{"property": "value", "boolean": true}""";
        const string Url = "https://mycompany.com/myapp.php?bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
        var signed = await AskAsync<string>(oracle, new { sign = new { token = Key, url = Url, form = new { } } });

        foreach (var body in new[] { Body, Body + " " })
        {
            var theirs = await AskAsync<bool>(oracle, new { validateBody = new { token = Key, signature = signed, url = Url, body } });
            Assert.Equal(body == Body, theirs);
            Assert.Equal(theirs, signature.IsValidBody(signed, Url, Encoding.UTF8.GetBytes(body)));
        }
    }

    /// <summary>Forms, and sockets: those are a <c>wss</c> address without a form.</summary>
    [Fact]
    public async Task Sign_ByUs_IsAcceptedByTheVendorsHelperAndNothingElse()
    {
        await using var oracle = new NodeProcess("oracle.mjs");

        await Gen.Select(Url, Form).SampleAsync(
            async (url, fields) =>
            {
                var form = url.StartsWith("wss", StringComparison.Ordinal) ? [] : fields;
                var signature = TwilioSignature.Sign(Key, url, form);

                Assert.True(await AskAsync<bool>(oracle, new { validate = new { token = Key, signature, url, form } }), url);
                Assert.False(await AskAsync<bool>(oracle, new { validate = new { token = "another", signature, url, form } }), url);
                Assert.False(await AskAsync<bool>(oracle, new { validate = new { token = Key, signature, url = url.Replace("Example", "example", StringComparison.Ordinal), form } }), url);
                Assert.False(await AskAsync<bool>(oracle, new { validate = new { token = Key, signature, url, form = new Dictionary<string, string>(form) { ["Extra"] = "1" } } }), url);
            },
            seed: "0000KOIPe036",
            iter: 100,
            threads: 1);
    }

    [Fact]
    public async Task Sign_OfABodyByUs_IsAcceptedByTheVendorsHelper()
    {
        await using var oracle = new NodeProcess("oracle.mjs");
        const string Body = """{"property": "é", "boolean": true}""";
        var url = $"https://mycompany.com/x?a=1&bodySHA256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Body)))}";
        var signature = TwilioSignature.Sign(Key, url, []);

        Assert.True(await AskAsync<bool>(oracle, new { validateBody = new { token = Key, signature, url, body = Body } }));
        Assert.False(await AskAsync<bool>(oracle, new { validateBody = new { token = Key, signature, url, body = Body + " " } }));
        Assert.False(await AskAsync<bool>(oracle, new { validateBody = new { token = "another", signature, url, body = Body } }));
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static async Task<T> AskAsync<T>(NodeProcess oracle, object question) =>
        JsonSerializer.Deserialize<T>(await oracle.AskAsync(JsonSerializer.Serialize(question), Token))!;
}
