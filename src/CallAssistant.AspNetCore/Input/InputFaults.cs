namespace CallAssistant.AspNetCore;

/// <summary>Collects the faults of one body, so that one answer names them all.</summary>
internal sealed class InputFaults
{
    /// <summary>A body of nothing but faults must not make an answer of its own size.</summary>
    private const int Most = 100;

    private const int LongestPointer = 200;

    private readonly List<ProblemError> _errors = [];

    public void Add(string pointer, string detail)
    {
        if (_errors.Count < Most)
        {
            _errors.Add(new ProblemError(detail) { Pointer = pointer.Length > LongestPointer ? pointer[..LongestPointer] : pointer });
        }
    }

    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
        {
            throw new ProblemException(ApiProblems.Members(_errors));
        }
    }
}
