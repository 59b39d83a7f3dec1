using System.Net;
using System.Text;
using CallAssistant.EndToEnd.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CallAssistant.EndToEnd.Startup;

/// <summary>Signing in with tokens.</summary>
public sealed class JwtTests
{
    private const string Key = "signing-key-0123456789-0123456789";
    private const string Issuer = "https://issuer.example";
    private const string Audience = "callassistant";

    [Fact]
    public async Task Request_WithAToken_IsMadeAsItsSubject()
    {
        using var folder = new TestFolder();
        await using var host = await HostProcess.StartAsync(
            folder.Database, "CallAssistant:Auth:Mode=Jwt", $"CallAssistant:Auth:Jwt:SigningKey={Key}", $"CallAssistant:Auth:Jwt:Issuer={Issuer}", $"CallAssistant:Auth:Jwt:Audience={Audience}");
        using var dana = host.ClientWith(Bearer(Token("dana")));
        using var robin = host.ClientWith(Bearer(Token("robin")));

        await dana.CreateTaskAsync("Call +12025550163 and ask for the opening hours");

        Assert.Single((await dana.GetAsync("/api/call-tasks")).List("tasks"));
        Assert.Empty((await robin.GetAsync("/api/call-tasks")).List("tasks"));
        foreach (var token in new[]
        {
            Token("dana", key: Key + "x"),
            Token("dana", audience: "somebody-else"),
            Token("dana", issuer: "https://other.example"),
            Token("dana", lifetime: TimeSpan.FromHours(-1)),
            Token(subject: null),
            Unsigned(Token("dana")),
            "nonsense",
        })
        {
            using var stranger = host.ClientWith(Bearer(token));
            using var response = await stranger.SendAsync(HttpMethod.Get, "/api/call-tasks");
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            Assert.NotEmpty(response.Headers.WwwAuthenticate);
        }
    }

    private static (string Name, string Value) Bearer(string token) => ("Authorization", "Bearer " + token);

    private static string Token(string? subject, string key = Key, string issuer = Issuer, string audience = Audience, TimeSpan? lifetime = null)
    {
        var expires = TimeProvider.System.GetUtcNow() + (lifetime ?? TimeSpan.FromHours(1));
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = expires.UtcDateTime.AddHours(-2),
            IssuedAt = expires.UtcDateTime.AddHours(-2),
            Expires = expires.UtcDateTime,
            Claims = subject is null ? [] : new Dictionary<string, object> { ["sub"] = subject },
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)), SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>The same claims under <c>"alg": "none"</c>.</summary>
    private static string Unsigned(string token) => $"{Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{token.Split('.')[1]}.";
}
