namespace CallAssistant;

/// <summary>Why a request of a user was not done. Nothing was changed.</summary>
/// <param name="Kind">The class of the problem.</param>
/// <param name="Detail">What is wrong and what to do, in a sentence.</param>
/// <param name="Errors">The values at fault; empty when none is.</param>
public sealed record CallProblem(ProblemKind Kind, string Detail, IReadOnlyList<FieldError> Errors)
{
    /// <summary>The dial policy's rule that refused, in snake_case; null when no rule did.</summary>
    public string? Rule { get; init; }
}
