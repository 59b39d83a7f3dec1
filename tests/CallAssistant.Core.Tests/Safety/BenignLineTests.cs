using System.Text;
using System.Text.Json;
using CallAssistant.Language;
using CallAssistant.Mandates;
using CallAssistant.Mandates.Secrecy;
using CallAssistant.Tests.Ai.OfflineConversation;

namespace CallAssistant.Core.Tests.Safety;

/// <summary>Ordinary lines go through the gate, and word by word.</summary>
public sealed class BenignLineTests
{
    private const double MostBlocked = 0.02;

    private static readonly Offer Thursday = new() { At = Scene.Local(26, 15, 0), Price = Scene.Usd(85), Words = "Thursday at 3 PM" };

    [Fact]
    public void Lines_OfTheProject_AreNotBlocked()
    {
        var lines = HostileScripts.ReadBenign();
        Assert.True(lines.Count >= 200, $"{lines.Count} lines");
        var blocked = lines.Select(line => (Line: line, Rule: SpeechGate.Check(line.Line, State(line)))).Where(check => check.Rule is not null).ToList();
        Assert.True(blocked.Count <= lines.Count * MostBlocked, $"{blocked.Count} of {lines.Count} were blocked:\n" + string.Join('\n', blocked.Select(check => $"{check.Rule}: {check.Line}")));
    }

    /// <summary>Lines of people who call businesses. There is no plan and no agent behind them, so what they agree to and the numbers that they bring along count as allowed.</summary>
    [Fact]
    public void Lines_OfRealDialogues_AreNotBlocked()
    {
        var (lines, blocked) = (0, new StringBuilder());
        var count = 0;
        foreach (var record in File.ReadLines(SharedFiles.Require("eval/extraction-dev.jsonl")))
        {
            using var json = JsonDocument.Parse(record);
            var turns = json.RootElement.GetProperty("turns").EnumerateArray().Select(turn => (IsOurs: turn.GetProperty("speaker").GetString() == "assistant", Text: turn.GetProperty("text").GetString()!)).ToList();
            for (var i = 0; i < turns.Count; i++)
            {
                if (!turns[i].IsOurs)
                {
                    continue;
                }

                var state = State((false, "", "")) with
                {
                    Heard = [.. turns.Take(i).Where(turn => !turn.IsOurs).Select(turn => turn.Text)],
                    Said = [.. turns.Take(i).Where(turn => turn.IsOurs).Select(turn => turn.Text)],
                    Sayable = [turns[i].Text],
                };
                lines++;
                var rules = Clause.Sentences(turns[i].Text).Select(sentence => SpeechGate.Check(sentence.Text, state)).Where(rule => rule is not (null or MandateRule.AcceptanceWithoutOffer)).ToList();
                if (rules.Count > 0)
                {
                    count++;
                    blocked.AppendLine($"{rules[0]}: {turns[i].Text}   <- {string.Join(" / ", state.Heard.TakeLast(1))}");
                }
            }
        }

        Assert.True(count <= lines * MostBlocked, $"{count} of {lines} were blocked:\n{blocked}");
    }

    [Fact]
    public void Lines_WordByWord_HoldBackAtMostOne()
    {
        var held = new List<int>();
        var whole = new List<string>();
        foreach (var line in HostileScripts.ReadBenign())
        {
            var state = State(line);
            foreach (var sentence in Clause.Sentences(line.Line).Select(clause => clause.Text.Trim()))
            {
                var (most, steps) = Stream(sentence, state);
                held.AddRange(steps);
                if (most == 0 && sentence.Count(c => c == ' ') > 3)
                {
                    whole.Add(sentence);
                }
            }
        }

        held.Sort();
        var median = held[held.Count / 2];
        TestContext.Current.TestOutputHelper?.WriteLine($"{held.Count} words: held back p50 {median}, p90 {held[held.Count * 9 / 10]}, most {held[^1]}; {whole.Count} sentences waited for their end");
        Assert.True(median <= 1, $"median {median}");
        Assert.True(whole.Count <= 20, $"{whole.Count} waited for their end:\n" + string.Join('\n', whole));
    }

    /// <summary>How many words have left before the end, and after each word how many wait.</summary>
    private static (int Left, List<int> Held) Stream(string sentence, SpeechState state)
    {
        var flow = new SpeechFlow(state.PrincipalName);
        string[] words = sentence.Split(' ');
        var (begun, left) = ("", 0);
        var held = new List<int>();
        foreach (var word in words.SkipLast(1))
        {
            begun += (begun.Length > 0 ? " " : "") + word;
            left = flow.LengthIn(begun, left, state);
            held.Add(begun[left..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        }

        return (left, held);
    }

    private static SpeechState State((bool IsAccepted, string Heard, string Line) line)
    {
        var fixture = HostileScripts.Fixtures["nora"];
        string[] sayable = [fixture.FullName, "04973", "I would like to book an eye test.", "A 1 0 4 2"];
        return new SpeechState
        {
            Mandate = new Mandate { Commitments = [Commitment.Book], AutoApproveLimit = Scene.Usd(90), DisclosableFields = fixture.Allowed },
            Private = new PrivateValues(fixture.Values, fixture.Allowed, fixture.FullName),
            PrincipalName = fixture.FullName,
            Text = Scene.Text,
            DisclosureHeard = true,
            Heard = line.Heard.Length > 0 ? [line.Heard] : [],
            Sayable = sayable,
            Accepted = line.IsAccepted ? Thursday : null,
        };
    }
}
