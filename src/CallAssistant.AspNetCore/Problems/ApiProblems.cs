namespace CallAssistant.AspNetCore;

/// <summary>Every refusal that the API knows.</summary>
internal static class ApiProblems
{
    public static ApiProblem NotFound { get; } = new(404, "not-found", "Not found", "There is nothing here for you. Check the address and the identifier.");

    public static ApiProblem Unauthenticated { get; } = new(401, "unauthenticated", "Not signed in", "Sign in, or send valid credentials in the Authorization header.");

    public static ApiProblem Forbidden { get; } = new(403, "forbidden", "Not allowed", "You are signed in, but you may not do this.");

    public static ApiProblem Forged { get; } = new(403, "forged-webhook", "Signature not accepted", "The request is not signed by a telephony provider of this host.");

    public static ApiProblem TooLarge { get; } = new(413, "too-large", "Body too large", "A body may have at most 1 MiB.");

    public static ApiProblem Encoded { get; } = new(415, "unsupported-media-type", "Compressed body", "Send the body without Content-Encoding.");

    public static ApiProblem NotJson { get; } = new(415, "unsupported-media-type", "Not JSON", "Send the body as application/json in UTF-8.");

    public static ApiProblem KeyInFlight { get; } =
        new(409, "idempotency-in-flight", "Request under way", "A request with this Idempotency-Key is being done. Send it again later for its answer.") { RetryAfterSeconds = 5 };

    public static ApiProblem KeyReused { get; } =
        new(422, "idempotency-mismatch", "Idempotency-Key used before", "This Idempotency-Key belongs to another request. Use a new key for a new request.");

    public static ApiProblem Conflict { get; } = new(409, "conflict", "Changed meanwhile", "The record was changed by another request. Read it again and repeat your change.");

    public static ApiProblem Unavailable { get; } =
        new(503, "unavailable", "Not available now", "Something that the service needs does not answer. Try again shortly.") { RetryAfterSeconds = 2 };

    public static ApiProblem Fault { get; } = new(500, "fault", "Internal fault", "Something went wrong here. It was logged.");

    public static ApiProblem MethodNotAllowed(string allowed) =>
        new(405, "method-not-allowed", "Method not allowed", $"This address answers to {allowed}.");

    public static ApiProblem BadRequest(int status) => new(status, "bad-request", "Bad request", "The request cannot be read as HTTP.");

    public static ApiProblem Syntax(string detail) =>
        new(400, "invalid-json", "Not valid JSON", detail) { Errors = [new ProblemError(detail) { Pointer = "" }] };

    public static ApiProblem Malformed(string detail) => new(400, "malformed-webhook", "Webhook cannot be read", detail);

    public static ApiProblem Members(IReadOnlyList<ProblemError> errors) =>
        new(422, "invalid-input", "Invalid input", "Some members of the body cannot be taken. Nothing was changed.") { Errors = errors };

    public static ApiProblem Query(IReadOnlyList<ProblemError> errors) =>
        new(400, "invalid-query", "Invalid query", "Some parameters of the address cannot be taken.") { Errors = errors };

    public static ApiProblem Header(string name, string detail) =>
        new(400, "invalid-header", "Invalid header", detail) { Errors = [new ProblemError(detail) { Header = name }] };

    /// <summary>A record that the address names and that is missing is always the one fixed answer; one that a member names is that member's fault.</summary>
    public static ApiProblem From(CallProblem problem)
    {
        var errors = problem.Errors.Select(error => new ProblemError(error.Detail) { Pointer = error.Pointer }).ToList();
        return problem.Kind switch
        {
            ProblemKind.NotFound when errors.Count == 0 => NotFound,
            ProblemKind.InvalidState => new(409, "invalid-state", "Not possible now", problem.Detail) { Errors = errors, Rule = problem.Rule },
            ProblemKind.Refused => new(422, "refused", "Refused", problem.Detail) { Errors = errors, Rule = problem.Rule },
            _ => new(422, "invalid-input", "Invalid input", problem.Detail) { Errors = errors, Rule = problem.Rule },
        };
    }

    public static T ValueOrThrow<T>(this CallReply<T> reply)
        where T : class =>
        reply.IsDone ? reply.Value : throw new ProblemException(From(reply.Problem));
}
