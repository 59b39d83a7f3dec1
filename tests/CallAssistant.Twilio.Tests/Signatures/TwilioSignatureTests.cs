using System.Text;

namespace CallAssistant.Twilio.Tests.Signatures;

/// <summary>The vectors of Twilio's own helpers.</summary>
public sealed class TwilioSignatureTests
{
    private const string Hash = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
    private const string First = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

    private static readonly KeyValuePair<string, string>[] Form =
    [
        KeyValuePair.Create("To", "+18005551212"),
        KeyValuePair.Create("CallSid", "CA1234567890ABCDE"),
        KeyValuePair.Create("Digits", "1234"),
        KeyValuePair.Create("From", "+14158675309"),
        KeyValuePair.Create("Caller", "+14158675309"),
    ];

    private readonly TwilioSignature _signature = new(["12345"]);

    [Theory]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", First)]
    [InlineData("https://mycompany.com:1234/myapp.php?foo=1&bar=2", First)]
    [InlineData("https://mycompany.com:1234/myapp.php?foo=1&bar=2", "CYn1h0gLBdNxDGkKJg6hYohgeD8=")]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "kvajT1Ptam85bY51eRf/AJRuM3w=")]
    [InlineData("http://mycompany.com/myapp.php?foo=1&bar=2", "0ZXoZLH/DfblKGATFgpif+LLRf4=")]
    [InlineData("http://mycompany.com:1234/myapp.php?foo=1&bar=2", "Zmvh+3yNM1Phv2jhDCwEM3q5ebU=")]
    [InlineData("https://MyCompany.com/myapp.php?foo=1&bar=2", "g9IN/x4Cft2g517EjYvEvM/W7LU=")]
    [InlineData("https://MyCompany.com:1234/myapp.php?foo=1&bar=2", "PCqOZm8cnu/L6+u5i5fuEd+Iac4=")]
    [InlineData("http://MyCompany.com/myapp.php?foo=1&bar=2", "XY7AlKOKL6im4yWyX84gldUrtis=")]
    [InlineData("http://username:password@MyCompany.com/myapp.php?foo=1&bar=2", "PJ08CxXr7KLPjEQCTc8LkUSMwSM=")]
    [InlineData("HTTP://username:password@MyCompany.com/myapp.php?foo=1&bar=2", "hy/l8pca+LFms4cvRdv8uiP6NGc=")]
    [InlineData("http://Username:Password@MyCompany.com/myapp.php?foo=1&bar=2", "SkTSKyDJH9kUlhItI0slbgZ1UsI=")]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2#rc=3&rp=ct,rt,5xx", First)]
    public void IsValid_SignedForm_IsTrue(string url, string signature) => Assert.True(_signature.IsValid(signature, url, Form));

    [Theory]
    [InlineData("https://MyCompany.com/myapp.php?foo=1&bar=2", First)]
    [InlineData("https://MyCompany.com:1234/myapp.php?foo=1&bar=2", First)]
    [InlineData("http://MyCompany.com/myapp.php?foo=1&bar=2", First)]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "NOTRSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=3", First)]
    [InlineData("https://mycompany.com/", First)]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "")]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", null)]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B9=")]
    [InlineData("no address at all", First)]
    public void IsValid_AnythingElse_IsFalse(string url, string? signature) => Assert.False(_signature.IsValid(signature, url, Form));

    [Fact]
    public void IsValid_FormWithOneFieldChangedOrMoreOrLess_IsFalse()
    {
        const string Url = "https://mycompany.com/myapp.php?foo=1&bar=2";

        Assert.False(_signature.IsValid(First, Url, Form.Skip(1)));
        Assert.False(_signature.IsValid(First, Url, Form.Append(KeyValuePair.Create("Z", ""))));
        Assert.False(_signature.IsValid(First, Url, Form.Skip(1).Prepend(KeyValuePair.Create("To", "+18005551213"))));
    }

    /// <summary>While the token is changed, both are accepted; no other is.</summary>
    [Fact]
    public void IsValid_TwoTokens_AcceptsBoth()
    {
        const string Url = "https://mycompany.com/myapp.php?foo=1&bar=2";
        var both = new TwilioSignature(["old", "12345"]);

        Assert.True(both.IsValid(First, Url, Form));
        Assert.True(both.IsValid(TwilioSignature.Sign("old", Url, Form), Url, Form));
        Assert.False(both.IsValid(TwilioSignature.Sign("older", Url, Form), Url, Form));
    }

    [Theory]
    [InlineData("wss://example.com/relay", "mbNFdPBlYbXhXfiw/E6CoJbYji0=", true)]
    [InlineData("wss://example.com/relay", "gqf9C9sSHElHCSw/GdwBii6qStM=", false)]
    [InlineData("https://example.com/relay", "gqf9C9sSHElHCSw/GdwBii6qStM=", true)]
    [InlineData("https://mycompany.com/x?CallSid=CA1&From=%2B1415", "LoWlcs96xFz6Bk7j/cz5Ch3dewI=", true)]
    public void IsValid_GetOrUpgrade_CoversTheAddressAlone(string url, string signature, bool isValid) => Assert.Equal(isValid, _signature.IsValid(signature, url, []));

    [Fact]
    public void IsValid_RepeatedAndEmptyFields_CoversEachDifferentValueInOrder()
    {
        var form = TwilioSignature.ReadForm("A=b&A=a&B=&A=a"u8);

        Assert.True(_signature.IsValid("afOn5oORfPaNNlniD0wW7lc+oxQ=", "https://mycompany.com/x", form));
    }

    [Fact]
    public void ReadForm_EscapesAndSpaces_AreReadAndNothingIsTrimmed() => Assert.Equal(
        [KeyValuePair.Create("SpeechResult", " Grüß Gott & 1+1 "), KeyValuePair.Create("Digits", ""), KeyValuePair.Create("Flag", "")],
        TwilioSignature.ReadForm(Encoding.ASCII.GetBytes("SpeechResult=+Gr%C3%BC%C3%9F%20Gott+%26+1%2B1+&Digits=&Flag")));

    [Theory]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2&bodySHA256=" + Hash, "a9nBmqA0ju/hNViExpshrM61xv4=", true)]
    [InlineData("https://mycompany.com/myapp.php?bodySHA256=" + Hash, "y77kIzt2vzLz71DgmJGsen2scGs=", true)]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bodySHA256=" + Hash, "y77kIzt2vzLz71DgmJGsen2scGs=", false)]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "a9nBmqA0ju/hNViExpshrM61xv4=", false)]
    public void IsValidBody_JsonBody_CoversItsHash(string url, string signature, bool isValid)
    {
        Assert.Equal(isValid, _signature.IsValidBody(signature, url, """{"property": "value", "boolean": true}"""u8));
        Assert.False(_signature.IsValidBody(signature, url, """{"property": "value", "boolean": false}"""u8));
    }

    /// <summary>A signed address without the hash signs no body.</summary>
    [Fact]
    public void IsValidBody_AddressWithoutTheHash_IsFalse()
    {
        const string Url = "https://mycompany.com/x";

        Assert.False(_signature.IsValidBody(TwilioSignature.Sign("12345", Url, []), Url, "{}"u8));
    }

    [Theory]
    [InlineData("https://[::1]/x", "https://[::1]:443/x")]
    [InlineData("https://[::1]:8443/x", "https://[::1]/x")]
    [InlineData("wss://h?a:b@c", "wss://h:443?a:b@c")]
    [InlineData("https://h/a:1/b@c:2", "https://h:443/a:1/b@c:2")]
    public void SpellingsOf_ColonsAndAtSignsElsewhere_AreNoPortAndNoUser(string url, string other) => Assert.Equal([url, other], SignedUrl.SpellingsOf(url));
}
