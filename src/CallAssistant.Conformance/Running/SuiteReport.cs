namespace CallAssistant.Conformance;

/// <summary>What came of a suite.</summary>
/// <param name="Passed">How many tests passed; each row of a theory is one.</param>
/// <param name="Skipped">How many said that they do not apply.</param>
/// <param name="Failures">Those that failed, in the order in which they ran.</param>
public sealed record SuiteReport(int Passed, int Skipped, IReadOnlyList<SuiteFailure> Failures);
