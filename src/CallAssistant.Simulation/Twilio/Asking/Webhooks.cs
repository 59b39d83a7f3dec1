using System.Globalization;

namespace CallAssistant.Simulation;

/// <summary>Asks the app: signed requests, to loopback addresses only.</summary>
internal sealed class Webhooks(string authToken, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Sends a form, again when the address's connection policy says so, all within 15 seconds. Each try is told to the log.</summary>
    public async Task<AppAnswer> SendAsync(string method, string url, IReadOnlyList<KeyValuePair<string, string>> form, string token, RequestLog log, CancellationToken cancellationToken)
    {
        var policy = ConnectionPolicy.Of(url);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        for (var tries = 0; ; tries++)
        {
            var answer = await TryAsync(method, url, form, token, either.Token);
            cancellationToken.ThrowIfCancellationRequested();
            log.Add(new FakeTwilioRequest(method, url, form, answer.Status));
            if (tries >= policy.Retries || !policy.IsRetriedAfter(answer) || patience.IsCancellationRequested)
            {
                return answer;
            }
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<AppAnswer> TryAsync(string method, string url, IReadOnlyList<KeyValuePair<string, string>> form, string token, CancellationToken cancellationToken)
    {
        var isPost = method == HttpMethod.Post.Method;
        var address = isPost ? Signer.WithoutFragment(url) : AddQuery(Signer.WithoutFragment(url), form);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !uri.IsLoopback || uri.Scheme is not ("http" or "https"))
        {
            return AppAnswer.NotReached;
        }

        using var request = new HttpRequestMessage(new HttpMethod(method), uri);
        request.Headers.TryAddWithoutValidation("User-Agent", "TwilioProxy/1.1");
        request.Headers.TryAddWithoutValidation("I-Twilio-Idempotency-Token", token);
        request.Headers.TryAddWithoutValidation(Signer.Header, Signer.Sign(authToken, address, isPost ? form : []));
        request.Content = isPost ? new FormUrlEncodedContent(form) : null;
        try
        {
            using var answer = await _client.SendAsync(request, cancellationToken);
            return new AppAnswer((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType ?? "", await answer.Content.ReadAsStringAsync(cancellationToken), WasReached: true);
        }
        catch (HttpRequestException exception)
        {
            return exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
                ? AppAnswer.NotReached : AppAnswer.Lost;
        }
        catch (OperationCanceledException)
        {
            return AppAnswer.Lost;
        }
    }

    private static string AddQuery(string url, IReadOnlyList<KeyValuePair<string, string>> form) => string.Create(
        CultureInfo.InvariantCulture,
        $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{string.Join('&', form.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"))}");
}
