namespace CallAssistant.Simulation.Twilio;

/// <summary>Signatures that Twilio's own helpers make.</summary>
public sealed class SignerTests
{
    private static readonly KeyValuePair<string, string>[] Form =
        [new("CallSid", "CA1234567890ABCDE"), new("From", "+14158675309"), new("Digits", "1234"), new("To", "+18005551212"), new("Caller", "+14158675309")];

    [Theory]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("https://mycompany.com:1234/myapp.php?foo=1&bar=2", "CYn1h0gLBdNxDGkKJg6hYohgeD8=")]
    [InlineData("https://MyCompany.com/myapp.php?foo=1&bar=2#rc=3", "g9IN/x4Cft2g517EjYvEvM/W7LU=")]
    public void Sign_Form_IsTwilios(string url, string signature) => Assert.Equal(signature, Signer.Sign("12345", url, Form));

    [Theory]
    [InlineData("wss://example.com/relay", "mbNFdPBlYbXhXfiw/E6CoJbYji0=")]
    [InlineData("https://mycompany.com/x?CallSid=CA1&From=%2B1415", "LoWlcs96xFz6Bk7j/cz5Ch3dewI=")]
    public void Sign_WithoutForm_IsTwilios(string url, string signature) => Assert.Equal(signature, Signer.Sign("12345", url, []));

    [Fact]
    public void Sign_RepeatedAndEmptyFields_IsTwilios() =>
        Assert.Equal("afOn5oORfPaNNlniD0wW7lc+oxQ=", Signer.Sign("12345", "https://mycompany.com/x", [new("A", "b"), new("A", "a"), new("A", "a"), new("B", "")]));
}
