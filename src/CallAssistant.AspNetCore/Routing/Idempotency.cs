using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CallAssistant.AspNetCore;

/// <summary>Does a POST with an <c>Idempotency-Key</c> once, and gives its answer again.</summary>
internal static class Idempotency
{
    public const string HeaderName = "Idempotency-Key";
    public const int MaxKeyLength = 255;

    public static async ValueTask<ApiAnswer> RunAsync(ApiCall call, ApiHandler handler)
    {
        if (!call.Http.Request.Headers.TryGetValue(HeaderName, out var values))
        {
            return await handler(call);
        }

        var key = values.Count == 1 ? values[0] ?? "" : "";
        if (key.Length is 0 or > MaxKeyLength || key.Any(character => character is <= ' ' or > '~'))
        {
            throw new ProblemException(ApiProblems.Header(HeaderName, "Send one key of 1 to 255 visible ASCII characters without blanks."));
        }

        var store = call.Get<IIdempotencyStore>();
        var request = new IdempotentRequest(call.UserId, key, FingerprintOf(call), call.Get<ICallIds>().NewId());
        switch (await store.BeginAsync(request, call.Aborted))
        {
            case IdempotencyResult.Replay replay:
                call.Http.Response.Headers["Idempotency-Replayed"] = "true";
                return new ApiAnswer(replay.StatusCode, Encoding.UTF8.GetBytes(replay.Body));
            case IdempotencyResult.InFlight:
                throw new ProblemException(ApiProblems.KeyInFlight);
            case IdempotencyResult.Mismatch:
                throw new ProblemException(ApiProblems.KeyReused);
            case IdempotencyResult.Proceed proceed:
                call.ResourceId = proceed.ResourceId;
                break;
        }

        ApiAnswer answer;
        try
        {
            answer = await handler(call);
        }
        catch (ProblemException)
        {
            // Refused, so nothing was done. Other faults keep the key: it is not known what was done, and a repetition has to find the same identifier.
            await store.ForgetAsync(call.UserId, key, CancellationToken.None);
            throw;
        }

        await store.CompleteAsync(call.UserId, key, answer.Status, Encoding.UTF8.GetString(answer.Body.Span), CancellationToken.None);
        return answer;
    }

    private static string FingerprintOf(ApiCall call)
    {
        var request = call.Http.Request;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method}\n{request.PathBase}{request.Path}\n"));
        hash.AppendData(call.Body.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
