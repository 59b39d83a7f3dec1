namespace CallAssistant.Results;
internal static class OutcomeRules { public static CallOutcome Decide(AnalysisContext c, IReadOnlyList<ExtractedFact> f) => CallOutcome.Unknown; }
