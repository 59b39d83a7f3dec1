namespace CallAssistant.Conformance;

/// <summary>A test of a suite that failed.</summary>
/// <param name="Test">The method's name.</param>
/// <param name="Arguments">The row of the theory; empty for a fact.</param>
/// <param name="Cause">What it threw.</param>
public sealed record SuiteFailure(string Test, IReadOnlyList<object?> Arguments, Exception Cause);
