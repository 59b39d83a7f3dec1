using CallAssistant.Results;
using CallAssistant.Results.Dialogue;

namespace CallAssistant.Evaluation;

/// <summary>Reads the facts of a dialogue as the offline analyst does.</summary>
internal static class Extraction
{
    public static IReadOnlyList<Prediction> Read(Record record)
    {
        var turns = (record.Turns ?? [new RecordTurn("human", record.Text ?? "")]).Select(turn => new SpokenTurn(turn.Speaker == "human" ? Speaker.Human : Speaker.Assistant, turn.Text)).ToList();
        return [.. DialogueReader.Read(turns, record.Context()).Select(fact => new Prediction(fact.Key, fact.Value, fact.Words))];
    }
}
