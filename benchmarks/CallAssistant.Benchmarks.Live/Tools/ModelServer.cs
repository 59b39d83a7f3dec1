using System.Buffers;
using System.Diagnostics;

namespace CallAssistant.Benchmarks.Live;

/// <summary>An OpenAI-compatible model: 200 ms to the first token, then one each 20 ms, at moments counted from the request.</summary>
internal sealed class ModelServer(TurnBook turns, Scheduler scheduler, Faults faults)
{
    private static readonly TimeSpan FirstToken = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan NextToken = TimeSpan.FromMilliseconds(20);

    public void Map(WebApplication app) => app.MapPost("/v1/chat/completions", AnswerAsync);

    private async Task AnswerAsync(HttpContext http)
    {
        var requested = Stopwatch.GetTimestamp();
        if (await ReadAsync(http.Request) is not { } turn)
        {
            // Not of a call's turn: whoever asks has to do without.
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        turn.NoteRequest(requested);
        if (turn.Requests > 1)
        {
            faults.Add("The model was asked twice in one turn.");
        }

        http.Response.ContentType = "text/event-stream";
        await http.Response.StartAsync(http.RequestAborted);
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var next = 0;
        scheduler.At(requested + Scheduler.Ticks(FirstToken), Write);
        await done.Task;

        // On the scheduler's thread: nothing stands between the moment and the socket.
        void Write(long moment)
        {
            if (http.RequestAborted.IsCancellationRequested)
            {
                done.SetResult();
                return;
            }

            turn.NoteToken(next, Stopwatch.GetTimestamp());
            http.Response.BodyWriter.Write(turn.Answer.Chunks[next]);
            next++;
            if (next < Answer.TokenCount)
            {
                scheduler.At(moment + Scheduler.Ticks(NextToken), Write);
                _ = FlushAsync();
                return;
            }

            http.Response.BodyWriter.Write(Answer.End.Span);
            _ = FlushAsync();
            done.SetResult();
        }

        async Task FlushAsync()
        {
            try
            {
                await http.Response.BodyWriter.FlushAsync();
            }
            catch (OperationCanceledException)
            {
                // The asker is gone; the next token finds out.
            }
        }
    }

    private async Task<Turn?> ReadAsync(HttpRequest request)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync();
            if (read.IsCompleted)
            {
                var turn = read.Buffer.IsSingleSegment ? turns.FindLast(read.Buffer.FirstSpan) : turns.FindLast(read.Buffer.ToArray());
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return turn;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
