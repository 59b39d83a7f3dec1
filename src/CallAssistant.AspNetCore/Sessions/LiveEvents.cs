using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CallAssistant.AspNetCore;

/// <summary>The journal of a session as server-sent events, from a position until the call was processed.</summary>
internal static class LiveEvents
{
    private const string LastEventId = "Last-Event-ID";

    private static readonly byte[] _opening = "retry: 2000\n\n"u8.ToArray();
    private static readonly byte[] _heartbeat = ": still here\n\n"u8.ToArray();

    public static async Task StreamAsync(ApiCall call, CallAssistantApiOptions options)
    {
        var after = PositionOf(call.Http.Request);
        var session = await SessionEndpoints.FindAsync(call);
        var response = call.Http.Response;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (session is { IsOver: true, Summary: not null } && after >= session.JournalSequence)
        {
            // An EventSource that comes back for more stops at 204.
            response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        response.ContentType = "text/event-stream";
        response.Headers["X-Accel-Buffering"] = "no";
        call.Http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await SendAsync(response, _opening, call.Aborted);

        var stopping = call.Http.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(call.Aborted, stopping);
        try
        {
            await FollowAsync(call, session.Id, after, options.Heartbeat, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The client left, or the host stops: the client continues elsewhere with Last-Event-ID.
        }
    }

    private static async Task FollowAsync(ApiCall call, Guid sessionId, long after, TimeSpan heartbeat, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var beats = new PeriodicTimer(heartbeat, call.Time);
        var entries = call.Assistant.WatchAsync(call.UserId, sessionId, after, ending.Token).GetAsyncEnumerator(ending.Token);
        var next = entries.MoveNextAsync().AsTask();
        var beat = beats.WaitForNextTickAsync(cancellationToken).AsTask();
        try
        {
            while (true)
            {
                if (await Task.WhenAny(next, beat) == next)
                {
                    if (!await next)
                    {
                        return;
                    }

                    await SendAsync(call.Http.Response, EventOf(entries.Current), cancellationToken);
                    next = entries.MoveNextAsync().AsTask();
                }
                else
                {
                    await beat;
                    await SendAsync(call.Http.Response, _heartbeat, cancellationToken);
                    beat = beats.WaitForNextTickAsync(cancellationToken).AsTask();
                }
            }
        }
        finally
        {
            // An enumerator may only be disposed when its last step is over.
            await ending.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            await entries.DisposeAsync();
        }
    }

    private static byte[] EventOf(JournalEntry entry)
    {
        var body = JournalEntryBody.From(entry);
        var data = JsonSerializer.Serialize(body, ApiJson.Readable.JournalEntryBody);
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {entry.Sequence}\nevent: {body.Kind()}\ndata: {data}\n\n"));
    }

    private static async Task SendAsync(HttpResponse response, byte[] bytes, CancellationToken cancellationToken)
    {
        await response.Body.WriteAsync(bytes, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }

    /// <summary>The header wins: it is what a client that was cut off sends, on top of the address that it began with.</summary>
    private static long PositionOf(HttpRequest request)
    {
        var input = new QueryInput(request, ["after"]);
        var after = input.Whole("after", 0, int.MaxValue, 0);
        input.ThrowIfAny();
        if (!request.Headers.TryGetValue(LastEventId, out var values) || string.IsNullOrEmpty(values.ToString()))
        {
            return after;
        }

        return long.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? position
            : throw new ProblemException(ApiProblems.Header(LastEventId, "Must be the id of an event of this stream."));
    }
}
