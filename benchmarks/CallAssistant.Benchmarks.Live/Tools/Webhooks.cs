namespace CallAssistant.Benchmarks.Live;

/// <summary>Asks the host as Twilio does: signed forms on connections that are kept.</summary>
internal sealed class Webhooks : IDisposable
{
    private readonly HttpClient _client;

    /// <param name="connections">The most of them; null for as many as are wanted.</param>
    public Webhooks(int? connections = null) => _client = new HttpClient(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        MaxConnectionsPerServer = connections ?? int.MaxValue,
    });

    /// <summary>Posts a form, once.</summary>
    /// <returns>The body of the answer.</returns>
    public async Task<string> PostAsync(string url, IReadOnlyCollection<KeyValuePair<string, string>> form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Signer.WithoutFragment(url)) { Content = new FormUrlEncodedContent(form) };
        request.Headers.TryAddWithoutValidation(Signer.Header, Signer.Sign(url, form));
        using var answer = await _client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    public void Dispose() => _client.Dispose();
}
