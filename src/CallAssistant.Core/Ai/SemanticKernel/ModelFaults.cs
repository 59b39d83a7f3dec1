using System.ClientModel;
using System.Globalization;
using System.Text.Json;
using CallAssistant.Ai.Fallback;
using CallAssistant.Ai.Models;

namespace CallAssistant.Ai.SemanticKernel;

/// <summary>Says what went wrong with a model, in words that hold neither keys nor anything that the endpoint wrote.</summary>
internal static class ModelFaults
{
    public static ModelFaultException Silent(string endpoint, TimeSpan pause) => new(ModelFaultException.Timeout, $"{endpoint} said nothing for {pause.TotalSeconds:0.#} s.", isTransient: true);

    public static ModelFaultException Cut(string endpoint, Exception? cause = null) => new("cut", $"{endpoint} broke its answer off in the middle.", isTransient: true, cause: cause);

    public static ModelFaultException Empty(string endpoint) => new("empty", $"{endpoint} gave an empty answer.", isTransient: true);

    public static ModelFaultException Refused(string endpoint) => new("refusal", $"{endpoint} refused to answer.", isTransient: true);

    public static ModelFaultException TooLong(string endpoint) => new("too_long", $"{endpoint} gave an answer that is too long.", isTransient: true);

    public static ModelFaultException Misfit(string endpoint) => new("invalid_answer", $"{endpoint} gave an answer twice that does not fit what was asked for.", isTransient: true);

    public static ModelFaultException Late(string endpoint, TimeSpan deadline) => new(ModelFaultException.Timeout, $"{endpoint} had no answer within {deadline.TotalSeconds:0.#} s.", isTransient: true);

    public static ModelFaultException NoneInUse() => new("none_in_use", "No model is in use at the moment.", isTransient: true);

    public static ModelFaultException OnlyTools(string endpoint) => new("tool_loop", $"{endpoint} kept calling tools and said nothing.", isTransient: true);

    /// <summary>The fault that an exception of the client means.</summary>
    public static ModelFaultException Of(string endpoint, Exception exception, TimeProvider time) => exception switch
    {
        ClientResultException { Status: > 0 } answer => OfStatus(endpoint, answer, time),
        ClientResultException { InnerException: { } cause } => Of(endpoint, cause, time),
        ReplyTooLongException or { InnerException: ReplyTooLongException } => TooLong(endpoint),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError } =>
            new ModelFaultException("connect", $"{endpoint} could not be reached.", isTransient: true, cause: exception),
        HttpRequestException or IOException => Cut(endpoint, exception),

        // Never the cause: such exceptions may quote what could not be read.
        JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException or NotSupportedException =>
            new ModelFaultException("no_completion", $"{endpoint} answered with something that is no chat completion.", isTransient: true),
        ClientResultException => Cut(endpoint),
        _ => new ModelFaultException("_OTHER", $"{endpoint} failed ({exception.GetType().Name}).", isTransient: true),
    };

    private static ModelFaultException OfStatus(string endpoint, ClientResultException answer, TimeProvider time) => answer.Status switch
    {
        401 or 403 => new ModelFaultException(Code(answer), $"{endpoint} refused the key ({answer.Status}). Check its ApiKey.", isTransient: false),
        404 => new ModelFaultException(Code(answer), $"{endpoint} knows no such address or model (404). Check its BaseUrl and Model.", isTransient: false),
        429 => new ModelFaultException(Code(answer), $"{endpoint} is asked too often, or its quota is used up (429).", isTransient: true, RetryAfter(answer, time)),
        >= 500 => new ModelFaultException(Code(answer), $"{endpoint} has a fault of its own ({answer.Status}).", isTransient: true, RetryAfter(answer, time)),
        _ => new ModelFaultException(Code(answer), $"{endpoint} did not take the request ({answer.Status}).", isTransient: true),
    };

    private static string Code(ClientResultException answer) => answer.Status.ToString(CultureInfo.InvariantCulture);

    private static TimeSpan? RetryAfter(ClientResultException answer, TimeProvider time)
    {
        if (answer.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var text) != true || text is null)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date - time.GetUtcNow()
            : null;
    }
}
