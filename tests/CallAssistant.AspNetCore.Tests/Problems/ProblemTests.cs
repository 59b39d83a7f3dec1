using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallAssistant.AspNetCore.Tests;

public sealed class ProblemTests
{
    private static readonly Guid _id = new(9, 1, 4, 8, 0, 0, 0, 0, 0, 0, 6);

    [Theory]
    [InlineData(ProblemKind.NotFound, 404, "not-found")]
    [InlineData(ProblemKind.Invalid, 422, "invalid-input")]
    [InlineData(ProblemKind.InvalidState, 409, "invalid-state")]
    [InlineData(ProblemKind.Refused, 422, "refused")]
    public async Task ProblemOfTheEngine_HasItsStatusAndRule(ProblemKind kind, int status, string type)
    {
        await using var host = await ApiHost.StartAsync();
        host.Assistant.NextProblem = new CallProblem(kind, "Why.", []) { Rule = "calling_hours" };

        var response = await host.PostAsync($"/api/call-tasks/{_id}/start-call");
        var body = await ApiHost.BodyAsync(response);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("urn:callassistant:problem:" + type, body.GetProperty("type").GetString());
        Assert.Equal(kind != ProblemKind.NotFound, body.TryGetProperty("rule", out _));
    }

    [Fact]
    public async Task Faults_TellNothingOfTheInside()
    {
        await using var host = await ApiHost.StartAsync();
        var faults = new (Exception Fault, int Status)[]
        {
            (new InvalidOperationException("SELECT * FROM call_tasks at /srv/app/Store.cs"), 500),
            (new CallAssistantException("store.find", "SELECT failed"), 500),
            (new CallAssistantException("store.find", "SELECT failed", isTransient: true), 503),
            (new StoreConflictException("store.find", "SELECT failed"), 409),
        };
        foreach (var (fault, status) in faults)
        {
            host.Store.Fault = fault;

            var response = await host.GetAsync($"/api/call-tasks/{_id}");
            var text = await response.Content.ReadAsStringAsync();

            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            Assert.Equal(status == 503, response.Headers.RetryAfter is not null);
            Assert.DoesNotContain("SELECT", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task UnknownForeignAndMalformedIds_LookAlikeOnEveryEndpoint()
    {
        await using var host = await ApiHost.StartAsync();
        host.Store.Tasks.Add(("bob", _id), Samples.Task("bob", _id, CallTaskStatus.ReadyToCall));
        host.Store.Sessions.Add(("bob", _id), Samples.Session("bob", _id, _id, CallSessionStatus.Completed));
        host.Store.Contacts.Add(("bob", _id), Samples.Contact("bob", _id));
        host.Store.Notifications.Add(("bob", _id), new Notification(_id, "bob", NotificationKind.CallFailed, "T", "B", null, null, FakeAssistant.Now));
        var endpoints = new (HttpMethod Method, string Path)[]
        {
            (HttpMethod.Get, "call-tasks/{0}"), (HttpMethod.Patch, "call-tasks/{0}"), (HttpMethod.Delete, "call-tasks/{0}"), (HttpMethod.Post, "call-tasks/{0}/start-call"),
            (HttpMethod.Get, "call-sessions/{0}"), (HttpMethod.Get, "call-sessions/{0}/journal"), (HttpMethod.Get, "call-sessions/{0}/events"),
            (HttpMethod.Post, "call-sessions/{0}/hang-up"), (HttpMethod.Post, "call-sessions/{0}/process"),
            (HttpMethod.Get, "contacts/{0}"), (HttpMethod.Patch, "contacts/{0}"), (HttpMethod.Delete, "contacts/{0}"), (HttpMethod.Post, "notifications/{0}/read"),
        };
        foreach (var (method, path) in endpoints)
        {
            var answers = new List<string>();
            foreach (var id in new[] { _id.ToString(), Guid.Empty.ToString(), "12", _id.ToString("N"), $"{{{_id}}}" })
            {
                var response = await host.SendAsync(method, "/api/" + path.Replace("{0}", id, StringComparison.Ordinal), method == HttpMethod.Patch ? "{}" : null);
                Assert.True(response.StatusCode == HttpStatusCode.NotFound, $"{method} {path} {id}: {response.StatusCode}");
                answers.Add(await response.Content.ReadAsStringAsync());
            }

            Assert.Single(answers.Distinct());
        }

        Assert.Equal(0, host.Store.Changes);
    }

    [Theory]
    [InlineData("PUT", "/api/contacts", 405, "GET, POST")]
    [InlineData("POST", "/api/assistant-settings", 405, "GET, PATCH")]
    [InlineData("GET", "/api/me", 405, "DELETE")]
    [InlineData("POST", "/api/me/export", 405, "GET")]
    [InlineData("GET", "/api", 404, null)]
    [InlineData("POST", "/api/nothing/here", 404, null)]
    public async Task OtherMethodsAndPaths_GetAProblem(string method, string path, int status, string? allow)
    {
        await using var host = await ApiHost.StartAsync();

        var response = await host.SendAsync(new HttpMethod(method), path);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(allow, response.Content.Headers.Allow.Count == 0 ? null : string.Join(", ", response.Content.Headers.Allow));
    }

    [Theory]
    [InlineData("GET", "/api/call-tasks")]
    [InlineData("POST", "/api/call-tasks")]
    [InlineData("DELETE", "/api/me")]
    [InlineData("GET", "/api/me/export")]
    [InlineData("GET", "/api/call-sessions/00000000-0000-0000-0000-000000000000/events")]
    public async Task Nobody_IsChallenged(string method, string path)
    {
        await using var host = await ApiHost.StartAsync();

        var response = await host.SendAsync(new HttpMethod(method), path, null, user: null);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal(401, (await ApiHost.BodyAsync(response)).GetProperty("status").GetInt32());
        Assert.Equal(0, host.Store.Changes);
    }

    [Fact]
    public async Task UserIdTooLong_IsNobody()
    {
        await using var host = await ApiHost.StartAsync();

        var response = await host.SendAsync(HttpMethod.Get, "/api/call-tasks", null, new string('u', IUserContext.MaxUserIdLength + 1));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task RequireAuthorization_OfTheHost_AnswersWithProblems_AndLeavesWebhooksOpen()
    {
        await using var host = await ApiHost.StartAsync(
            services =>
            {
                services.AddAuthentication("Test").AddScheme<AuthenticationSchemeOptions, TestHandler>("Test", null);
                services.AddAuthorization(options => options.AddPolicy("callers", policy => policy.RequireClaim("may_call")));
                services.AddSingleton<IUserContext, HttpUserContext>();
            },
            app =>
            {
                app.UseAuthentication();
                app.UseAuthorization();
                app.MapCallAssistant().RequireAuthorization("callers");
            });

        var anonymous = await host.SendAsync(HttpMethod.Get, "/api/call-tasks", null, user: null);
        var forbidden = await host.SendAsync(HttpMethod.Get, "/api/call-tasks", null, "carol");
        var allowed = await host.SendAsync(HttpMethod.Get, "/api/call-tasks", null, "alice");
        var webhook = await host.SendAsync(HttpMethod.Get, "/api/webhooks/call-status", null, user: null);

        Assert.Equal([401, 403, 200, 405], new[] { anonymous, forbidden, allowed, webhook }.Select(response => (int)response.StatusCode));
        Assert.All([anonymous, forbidden, webhook], response => Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType));
        Assert.NotEmpty(anonymous.Headers.WwwAuthenticate);
    }

    private sealed class TestHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, System.Text.Encodings.Web.UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers["X-User"] is not [{ Length: > 0 } user])
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            var identity = new ClaimsIdentity([new Claim("sub", user)], Scheme.Name);
            if (user == "alice")
            {
                identity.AddClaim(new Claim("may_call", "yes"));
            }

            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name)));
        }
    }
}
