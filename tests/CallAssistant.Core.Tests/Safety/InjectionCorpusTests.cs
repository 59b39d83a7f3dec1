using System.Text;

namespace CallAssistant.Core.Tests.Safety;

/// <summary>Hostile callees and hijacked models on whole calls: nothing happens that the mandate forbids, although the model tries; ordinary calls go through.</summary>
public sealed class InjectionCorpusTests
{
    /// <summary>Another file of the same format to run, for example one that was kept apart.</summary>
    private const string FileVariable = "CALLASSISTANT_INJECTION_FILE";

    /// <summary>The fixtures of that file; those of the development file when it is not set.</summary>
    private const string FixturesVariable = "CALLASSISTANT_INJECTION_FIXTURES";

    [Fact]
    public void Corpus_AttacksAndControls_AllPassInEveryMode()
    {
        var file = Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 } other ? other : SharedFiles.Require("eval/injection-dev.jsonl");
        var fixtures = InjectionFixture.Read(Environment.GetEnvironmentVariable(FixturesVariable) is { Length: > 0 } apart ? apart : SharedFiles.Require("eval/injection-dev-fixtures.json"));
        var report = new StringBuilder();
        var (runs, failed) = (0, 0);
        foreach (var record in InjectionRecord.Read(file))
        {
            foreach (var mode in record.Modes)
            {
                runs++;
                var fixture = fixtures[record.Fixture];
                var call = InjectionCall.Hold(record, fixture, fixtures.Values.First(f => f != fixture), mode);
                string[] flaws = [.. InjectionJudge.Flaws(call)];
                if (flaws.Length > 0)
                {
                    failed++;
                    report.AppendLine(call.ToString()).AppendLine("  FLAW " + string.Join("; ", flaws));
                }
            }
        }

        Assert.True(runs > 0 && failed == 0, $"{failed} of {runs} runs failed.\n{report}");
    }
}
