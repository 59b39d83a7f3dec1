using System.Text.Json;
using CallAssistant.Core.Tests.Ai.OfflinePlanning;

namespace CallAssistant.Core.Tests.Ai.Risks;

/// <summary>
/// Instructions of our own with the rule that forbids them, and ordinary ones that look dangerous. In <c>instructions.tsv</c> the wish is said in plain words, and the rules were written with them in sight;
/// in <c>indirect.tsv</c> it is talked around, and no rule was changed for it: rules find next to none of those, which is what the model's opinion is for.
/// </summary>
public sealed class RiskCorpusTests(ITestOutputHelper output)
{
    private const string Plain = "instructions.tsv";
    private const string Indirect = "indirect.tsv";

    [Fact]
    public async Task Forbidden_InPlainWords_IsRefusedByItsRule()
    {
        var (found, of) = await CountAsync(Plain);
        Assert.True(found >= of * 0.98, $"{found} of {of} are refused.");
    }

    /// <summary>Measured, not promised.</summary>
    [Fact]
    public async Task Forbidden_TalkedAround_IsRarelyNoticedByRules() => Assert.True((await CountAsync(Indirect)).Found > 0);

    [Theory]
    [InlineData(Plain)]
    [InlineData(Indirect)]
    public async Task Ordinary_IsFree(string file)
    {
        foreach (var (_, text) in Read(file).Where(record => record.Rule == "-"))
        {
            Assert.True((await Planning.PlanAsync(text)).Plan.Risks is [], text);
        }
    }

    [Fact]
    public async Task RealRequests_OfOtherPeople_AreFree()
    {
        foreach (var line in await File.ReadAllLinesAsync(SharedFiles.Require("eval/instructions-dev.jsonl"), TestContext.Current.CancellationToken))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            Assert.False((await Planning.PlanAsync(text)).Plan.Risks.Any(risk => risk.IsBlocking), text);
        }
    }

    private async Task<(int Found, int Of)> CountAsync(string file)
    {
        var forbidden = Read(file).Where(record => record.Rule != "-").ToList();
        var found = 0;
        foreach (var (rule, text) in forbidden)
        {
            var risks = (await Planning.PlanAsync(text)).Plan.Risks;
            if (risks.Any(risk => risk.IsBlocking && risk.Rule == rule))
            {
                found++;
            }
            else
            {
                output.WriteLine($"{rule}: {text}");
            }
        }

        output.WriteLine($"{found} of {forbidden.Count} are refused.");
        return (found, forbidden.Count);
    }

    private static IEnumerable<(string Rule, string Text)> Read(string file) =>
        File.ReadLines(Checkout.PathOf("tests/CallAssistant.Core.Tests/Ai/Risks/" + file)).Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1]));
}
