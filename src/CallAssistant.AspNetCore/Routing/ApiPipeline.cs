using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallAssistant.AspNetCore;

/// <summary>What every request goes through: who asks, the body's limits, the idempotency key, the handler, and problems for all that fails.</summary>
internal static class ApiPipeline
{
    public static RequestDelegate For(ApiHandler handler, CallAssistantApiOptions options) => http => GuardAsync(http, async () =>
    {
        if (UserGate.UserOf(http) is not { } userId)
        {
            await UserGate.ChallengeAsync(http, options);
            return;
        }

        var body = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsDelete(http.Request.Method)
            ? default
            : await RequestBody.ReadAsync(http.Request, requireJson: true, http.RequestAborted);
        var call = new ApiCall(http, userId, body);
        var answer = HttpMethods.IsPost(http.Request.Method) ? await Idempotency.RunAsync(call, handler) : await handler(call);
        await WriteAsync(http, answer);
    });

    /// <summary>Turns everything that is thrown into a problem that tells nothing of the inside.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The last stop before the wire: every fault becomes a problem.")]
    public static async Task GuardAsync(HttpContext http, Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to read an answer.
        }
        catch (Exception exception)
        {
            var problem = ProblemFor(exception);
            if (problem.Status >= 500)
            {
                var logger = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("CallAssistant.AspNetCore");
                Log.RequestFailed(logger, http.Request.Method, http.GetEndpoint()?.DisplayName ?? "", problem.Status, exception);
            }

            if (http.Response.HasStarted)
            {
                http.Abort();
                return;
            }

            http.Response.Clear();
            await ProblemWriter.WriteAsync(http, problem);
        }
    }

    private static ApiProblem ProblemFor(Exception exception) => exception switch
    {
        ProblemException refused => refused.Problem,
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => ApiProblems.TooLarge,
        BadHttpRequestException bad => ApiProblems.BadRequest(bad.StatusCode),
        InvalidCursorException => ApiProblems.Query([new ProblemError("Not a cursor of this list. Take next_cursor of a page as it is.") { Parameter = "cursor" }]),
        StoreConflictException => ApiProblems.Conflict,
        CallAssistantException { IsTransient: true } => ApiProblems.Unavailable,
        _ => ApiProblems.Fault,
    };

    private static async Task WriteAsync(HttpContext http, ApiAnswer answer)
    {
        var response = http.Response;
        response.StatusCode = answer.Status;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (answer.Status != StatusCodes.Status204NoContent)
        {
            response.ContentType = "application/json";
            response.ContentLength = answer.Body.Length;
            await response.Body.WriteAsync(answer.Body, http.RequestAborted);
        }
    }
}
