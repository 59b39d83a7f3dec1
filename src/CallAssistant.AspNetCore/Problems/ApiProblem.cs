namespace CallAssistant.AspNetCore;

/// <summary>A refusal before it is written (RFC 9457). Holds nothing that tells of the inside: no type names, statements or paths.</summary>
internal sealed record ApiProblem(int Status, string Kind, string Title, string Detail)
{
    public IReadOnlyList<ProblemError> Errors { get; init; } = [];

    public string? Rule { get; init; }

    public int? RetryAfterSeconds { get; init; }

    public ProblemBody ToBody() => new(
        "urn:callassistant:problem:" + Kind, Title, Status, Detail, Errors.Count == 0 ? null : Errors, Rule);
}
