using CallAssistant.Ai.Models;

namespace CallAssistant.Tests.Ai.SemanticKernel;

public sealed class SemanticKernelOptionsTests
{
    [Theory]
    [InlineData("https://api.openai.com/v1")]
    [InlineData("http://127.0.0.1:11434/v1")]
    [InlineData("http://localhost:8000/v1")]
    public void Endpoint_ThatCanBeUsed_IsTaken(string url) => Assert.Null(Fault(url));

    [Theory]
    [InlineData(null)]
    [InlineData("/v1")]
    [InlineData("ftp://models.example/v1")]
    [InlineData("http://models.example/v1")]
    [InlineData("https://user:secret@models.example/v1")]
    [InlineData("https://models.example/v1?key=secret")]
    public void Endpoint_ThatCannotBeUsed_IsNamed(string? url)
    {
        var fault = Fault(url);
        Assert.StartsWith("CallAssistant:Ai:Endpoints:0:BaseUrl", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Endpoint_InATrustedNetwork_MayBeHttp() => Assert.Null(Fault("http://models.example/v1", endpoint => endpoint.AllowInsecureHttp = true));

    [Fact]
    public void Endpoint_WithoutAModel_IsNamed() => Assert.StartsWith("CallAssistant:Ai:Endpoints:0:Model", Fault("https://models.example/v1", endpoint => endpoint.Model = " "), StringComparison.Ordinal);

    [Fact]
    public void Key_WithALineBreak_IsNamedAndNotRepeated()
    {
        var fault = Fault("https://models.example/v1", endpoint => endpoint.ApiKey = "sk-secret\n");
        Assert.StartsWith("CallAssistant:Ai:Endpoints:0:ApiKey", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void NoEndpoint_IsNamed() => Assert.Contains("CallAssistant:Ai:Endpoints:0:BaseUrl is missing", new SemanticKernelOptionsValidator().Validate(null, new SemanticKernelOptions()).FailureMessage, StringComparison.Ordinal);

    [Fact]
    public void Times_OutOfRange_AreNamed()
    {
        var options = new SemanticKernelOptions { HedgeAfter = TimeSpan.FromSeconds(3), FirstWordDeadline = TimeSpan.FromSeconds(2), FaultsToBreak = 0, BreakDuration = TimeSpan.Zero };
        var faults = string.Join('\n', new SemanticKernelOptionsValidator().Validate(null, options).Failures!);
        Assert.All(["HedgeAfter", "FaultsToBreak", "BreakDuration"], setting => Assert.Contains($"CallAssistant:Ai:{setting}", faults, StringComparison.Ordinal));
    }

    private static string? Fault(string? url, Action<ModelEndpointOptions>? change = null)
    {
        var endpoint = new ModelEndpointOptions { BaseUrl = url is null ? null : new Uri(url, UriKind.RelativeOrAbsolute), ApiKey = "key", Model = "m" };
        change?.Invoke(endpoint);
        var result = new SemanticKernelOptionsValidator().Validate(null, new SemanticKernelOptions { Endpoints = { endpoint } });
        return result.Succeeded ? null : Assert.Single(result.Failures!);
    }
}
