namespace CallAssistant.Evaluation;

/// <summary>An entry that has to be found; the evaluation set's README describes its keys.</summary>
internal sealed record Expected
{
    public required string Type { get; init; }

    public required string Value { get; init; }

    public IReadOnlyList<string> Variants { get; init; } = [];

    public IReadOnlyList<string> Also { get; init; } = [];

    public bool Optional { get; init; }

    public string Surface { get; init; } = "";
}
