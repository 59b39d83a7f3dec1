using CallAssistant.Ai.OfflineAnalysis;
using CallAssistant.Evaluation;
using CallAssistant.Evaluation.Scoring;
using CallAssistant.Results;
using CallAssistant.Tests.Ai.OfflineConversation;
using EvaluatedRecord = CallAssistant.Evaluation.Record;

namespace CallAssistant.Core.Tests.Results;

/// <summary>False facts among true ones: none of them may ever count as verified.</summary>
public sealed class PlantedFactsTests(ITestOutputHelper output)
{
    private const int Calls = 300;

    [Fact]
    public void StatusOf_FactsPlantedInMadeCalls_IsVerifiedForTheTrueOnesOnly()
    {
        var (trueOnes, verified, planted, wrong) = (0, 0, 0, new List<string>());
        for (var seed = 1; seed <= Calls; seed++)
        {
            var call = new PlantedCall(seed);
            var check = new EvidenceCheck(Context(call.Segments));
            trueOnes += call.TrueFacts.Count;
            verified += call.TrueFacts.Count(fact => check.StatusOf(fact) == FactStatus.Verified);
            planted += call.FalseFacts.Count;
            wrong.AddRange(call.FalseFacts.Where(fact => check.StatusOf(fact) == FactStatus.Verified).Select(fact => $"{seed}: {fact}"));
            if (Environment.GetEnvironmentVariable("CALLASSISTANT_SHOW_MISSES") is not null)
            {
                call.TrueFacts.FindAll(fact => check.StatusOf(fact) != FactStatus.Verified).ForEach(fact => output.WriteLine($"{seed}: {fact}"));
            }
        }

        output.WriteLine($"{Calls} calls: {verified} of {trueOnes} true facts verified, {wrong.Count} of {planted} planted ones");
        Assert.Empty(wrong);
        Assert.True(planted > Calls * 15);
        Assert.True(verified >= trueOnes * 0.95, $"{verified} of {trueOnes}");
    }

    /// <summary>Each fact that the check verifies in the calls of an evaluation file, with one digit or one day changed.</summary>
    [Theory]
    [InlineData("extraction-dev.jsonl", 150)]
    [InlineData("extraction-spoken-dev.jsonl", 30)]
    public void StatusOf_VerifiedFactsOfRealCallsWithAnotherValue_IsNotVerified(string file, int least)
    {
        var calls = 0;
        foreach (var record in EvaluatedRecord.ReadAll(SharedFiles.Require("eval/" + file)))
        {
            var context = Context(record);
            var check = new EvidenceCheck(context);
            var verified = FactFinder.Find(context).Where(fact => check.StatusOf(fact) == FactStatus.Verified).ToList();
            calls += verified.Count > 0 ? 1 : 0;
            foreach (var fact in verified)
            {
                Assert.All(Changed(fact), other => Assert.True(check.StatusOf(other) != FactStatus.Verified, $"{record.Id}: {other}"));
                Assert.NotEqual(FactStatus.Verified, check.StatusOf(fact with { RawFragment = "words that nobody said" }));
                Assert.All(context.Segments.Where(s => s.Speaker == Speaker.Assistant), s => Assert.NotEqual(FactStatus.Verified, check.StatusOf(fact with { SegmentId = s.Id })));
            }
        }

        Assert.True(calls >= least, $"{calls} calls with a verified fact");
    }

    /// <summary>What the check verifies in real calls is what people found who read them.</summary>
    [Theory]
    [InlineData("extraction-dev.jsonl")]
    [InlineData("extraction-spoken-dev.jsonl")]
    public void StatusOf_ProposedFactsOfRealCalls_IsVerifiedForAnnotatedValuesOnly(string file)
    {
        var (verified, wrong) = (0, new List<string>());
        foreach (var record in EvaluatedRecord.ReadAll(SharedFiles.Require("eval/" + file)))
        {
            var context = Context(record);
            var check = new EvidenceCheck(context);
            foreach (var fact in FactFinder.Find(context).Where(fact => fact.Key is "price" or "phone_number" or "confirmation_number" or "address" or "appointment" && check.StatusOf(fact) == FactStatus.Verified))
            {
                // Nobody marked what costs nothing, nor, in some calls, any address.
                if (fact.Value.StartsWith("0.00", StringComparison.Ordinal) || !record.Expected!.Any(entry => entry.Type == fact.Key))
                {
                    continue;
                }

                verified++;
                if (!record.Expected!.Any(entry => Comparison.Matches(entry, new Prediction(fact.Key, fact.Key == "appointment" ? fact.Value[..16] : fact.Value, fact.RawFragment))))
                {
                    wrong.Add($"{record.Id}: {fact}");
                }
            }
        }

        output.WriteLine($"{file}: {verified} verified facts, {wrong.Count} of them annotated otherwise");
        wrong.ForEach(output.WriteLine);
        Assert.Empty(wrong);
        Assert.True(verified > 20);
    }

    private static IEnumerable<CandidateFact> Changed(CandidateFact fact)
    {
        for (var i = 0; i < fact.Value.Length; i++)
        {
            // The parts of a moment past the minutes are zeros of form.
            if (char.IsAsciiDigit(fact.Value[i]) && !(fact.Value.Contains('T', StringComparison.Ordinal) && i > 15))
            {
                yield return fact with { Value = $"{fact.Value[..i]}{(char)('0' + ((fact.Value[i] - '0' + 1) % 10))}{fact.Value[(i + 1)..]}" };
            }
        }
    }

    private static AnalysisContext Context(IReadOnlyList<TranscriptSegment> segments) => new ScriptedCall(Scene.Cleaning, Scene.Mandate()).Analysis() with { Segments = segments };

    private static AnalysisContext Context(EvaluatedRecord record)
    {
        var text = record.Context();
        var call = new ScriptedCall(Scene.Plan(CallErrand.BookAppointment, new ErrandDetails()) with { TimeZone = text.Zone.Id }, Scene.Mandate());
        return call.Analysis() with
        {
            CallTime = text.Reference, Region = text.Region, Currency = text.Currency,
            Segments = [.. record.Turns!.Select((turn, i) => new TranscriptSegment(i + 1, turn.Speaker == "human" ? Speaker.Human : Speaker.Assistant, turn.Text, 0, 0, Sentiment.Neutral))],
        };
    }
}
