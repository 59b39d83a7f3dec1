namespace CallAssistant.Simulation;

/// <summary>Gets TwiML from the app; from the fallback address when that fails.</summary>
internal sealed class TwimlFetcher(WireCall call)
{
    private static readonly string[] MediaTypes = ["text/xml", "application/xml"];

    /// <summary>Null when it cannot be had or read, and there is no fallback that can.</summary>
    public async Task<TwimlDocument?> FetchAsync(TwimlSource source, CancellationToken cancellationToken)
    {
        var (document, error) = await TryAsync(source, cancellationToken);
        if (document is not null || call.Request.FallbackUrl is not { } fallback)
        {
            return document;
        }

        IReadOnlyList<KeyValuePair<string, string>> more = [.. source.More, new("ErrorCode", FormNumber.Write(error)), new("ErrorUrl", source.Url)];
        return (await TryAsync(new TwimlSource(fallback, call.Request.Method("FallbackMethod")) { More = more }, cancellationToken)).Document;
    }

    private async Task<(TwimlDocument? Document, int Error)> TryAsync(TwimlSource source, CancellationToken cancellationToken)
    {
        if (source.Inline is { } text)
        {
            return (TwimlDocument.Parse("", text, out var wrong), wrong);
        }

        // A redirect does not wait for an answer that nobody needs any more.
        var answer = await call.TellAsync(source.Method, source.Url, [.. CallForm.Of(call, call.Status), .. source.More], $"{call.Sid}-{source.Url}").WaitAsync(cancellationToken);
        return answer switch
        {
            { IsSuccess: false } => (null, answer.WasReached ? 11200 : 11205),
            { Body.Length: > 0 } when !MediaTypes.Contains(answer.ContentType, StringComparer.OrdinalIgnoreCase) => (null, 12300),
            _ => (TwimlDocument.Parse(source.Url, answer.Body, out var error), error),
        };
    }
}
