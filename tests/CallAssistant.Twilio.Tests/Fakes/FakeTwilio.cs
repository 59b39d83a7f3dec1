using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CallAssistant.Twilio.Tests.Fakes;

/// <summary>The API over a handler that gives the answers that a test prepared, one a request, the last one again and again.</summary>
internal sealed class FakeTwilio : HttpMessageHandler
{
    public const string Account = "AC00000000000000000000000000000001";

    private readonly List<Func<Task<HttpResponseMessage>>> _answers = [];

    private ServiceProvider? _services;

    public List<string> Requests { get; } = [];

    public List<string> Credentials { get; } = [];

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public FakeTwilio Answer(HttpStatusCode status, string body, params (string Name, string Value)[] headers) => Do(() =>
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            answer.Headers.Add(name, value);
        }

        return Task.FromResult(answer);
    });

    public FakeTwilio Refuse(HttpStatusCode status, int code) => Answer(status, $$"""{"code":{{code}},"message":"refused","more_info":"https://www.twilio.com/docs/errors/{{code}}","status":{{(int)status}}}""");

    public FakeTwilio Do(Func<Task<HttpResponseMessage>> answer)
    {
        _answers.Add(answer);
        return this;
    }

    /// <param name="configure">The account.</param>
    /// <param name="host">What else the host registers.</param>
    public ITwilioApi Open(Action<TwilioOptions>? configure = null, Action<IServiceCollection>? host = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        host?.Invoke(services);
        services.AddTwilioApi();
        services.AddSingleton<IOptions<TwilioOptions>>(_ =>
        {
            var options = new TwilioOptions { AccountSid = Account, AuthToken = "token" };
            configure?.Invoke(options);
            return Options.Create(options);
        });
        foreach (var client in new[] { TwilioHttp.Dialling, TwilioHttp.Retrying })
        {
            services.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler(() => this);
        }

        _services = services.BuildServiceProvider();
        return _services.GetRequiredService<ITwilioApi>();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _services, null) is { } services)
        {
            services.Dispose();
        }

        base.Dispose(disposing);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add($"{request.Method} {request.RequestUri} {(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken))}".TrimEnd());
        Credentials.Add(Encoding.UTF8.GetString(Convert.FromBase64String(request.Headers.Authorization!.Parameter!)));
        var answer = _answers[Math.Min(Requests.Count, _answers.Count) - 1];
        return await answer().WaitAsync(cancellationToken);
    }
}
