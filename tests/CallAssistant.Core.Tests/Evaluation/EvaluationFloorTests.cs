using CallAssistant.Evaluation;
using CallAssistant.Evaluation.Scoring;
using EvaluatedPlanning = CallAssistant.Evaluation.Planning;
using EvaluatedRecord = CallAssistant.Evaluation.Record;

namespace CallAssistant.Core.Tests.Evaluation;

/// <summary>Holds the figures of the evaluation files above floors: of the records that the rules were tuned on (even) and of those that were only counted (odd).</summary>
public sealed class EvaluationFloorTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("extraction-dev.jsonl", 0, 0.96, 0.85)]
    [InlineData("extraction-dev.jsonl", 1, 0.94, 0.80)]
    [InlineData("extraction-spoken-dev.jsonl", 0, 0.95, 0.85)]
    [InlineData("extraction-spoken-dev.jsonl", 1, 0.93, 0.75)]
    public void Extraction_HalfOfAFile_IsAboveItsFloors(string file, int half, double micro, double each) => Check(file, half, micro, each, Extraction.Read);

    [Theory]
    [InlineData(0, 0.97, 0.85)]
    [InlineData(1, 0.95, 0.82)]
    public void Planning_HalfOfTheFile_IsAboveItsFloors(int half, double micro, double each) => Check("instructions-dev.jsonl", half, micro, each, EvaluatedPlanning.Read);

    private void Check(string file, int half, double micro, double each, Func<EvaluatedRecord, IReadOnlyList<Prediction>> read)
    {
        var records = EvaluatedRecord.ReadAll(SharedFiles.Require("eval/" + file)).Where((_, i) => i % 2 == half).ToList();
        var scorer = new Scorer(records);
        records.ForEach(record => scorer.Add(record, read(record)));
        foreach (var (type, tally) in scorer.Types)
        {
            output.WriteLine(tally.Row(type));
        }

        Assert.True(scorer.Micro.F1 >= micro, scorer.Micro.Row("micro"));
        Assert.All(scorer.Types, type => Assert.True(type.Value.F1 >= each, type.Value.Row(type.Key)));
        Assert.Equal(1, scorer.Grounded);
    }
}
