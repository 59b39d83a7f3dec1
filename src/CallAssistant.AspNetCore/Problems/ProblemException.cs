namespace CallAssistant.AspNetCore;

/// <summary>Carries a refusal from deep inside a handler to the pipeline, which writes it. Never leaves this package.</summary>
internal sealed class ProblemException(ApiProblem problem) : Exception(problem.Detail)
{
    public ApiProblem Problem { get; } = problem;
}
