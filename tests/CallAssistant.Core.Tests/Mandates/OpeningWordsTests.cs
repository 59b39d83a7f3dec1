using System.Reflection;
using CallAssistant.Mandates;
using CallAssistant.Mandates.Secrecy;
using CallAssistant.Tests.Ai.OfflineConversation;
using CsCheck;

namespace CallAssistant.Tests.Mandates;

/// <summary>What leaves before the gate has seen the end of a sentence is never forbidden, wherever the sentence is cut.</summary>
public sealed class OpeningWordsTests
{
    private static readonly OpeningWords Words = new(SpeechGateTests.State(true, false).Private, Scene.Principal);

    [Theory]
    [InlineData("Could you tell me what a cleaning costs?", "Could you")]
    [InlineData("Thank you, and", "Thank you, and")]
    [InlineData("I'm sorry, who is this?", "I'm sorry, who is")]
    [InlineData("Please book it", "")]
    [InlineData("Thank", "Thank")]
    [InlineData("I can", "I")]
    [InlineData("I can't", "I")]
    [InlineData("I can ", "I can")]
    [InlineData("you you you you you you you you you you you you you you you you", "you you you you you you you you you you you you you you you")]
    [InlineData("Tha", "")]
    [InlineData("I accept", "I")]
    [InlineData("I\u200baccept", "I")]
    [InlineData("Yes, that works", "")]
    [InlineData("Her number is 2025550199", "Her")]
    [InlineData("", "")]
    public void LengthIn_EndsBeforeTheFirstOtherWord(string text, string opening) => Assert.Equal(opening, text[..Words.LengthIn(text)]);

    [Fact]
    public void OpeningWordsAlone_AnyTwo_PassTheGate()
    {
        foreach (var first in OpeningWords.Common)
        {
            foreach (var second in OpeningWords.Common)
            {
                AssertPasses($"{first} {second}", []);
            }
        }
    }

    [Fact]
    public void OpeningWordsAlone_AnySequence_PassTheGate() =>
        Gen.OneOf([.. OpeningWords.Common.Select(Gen.Const)]).Array[1, 14].Sample(words => AssertPasses(string.Join(' ', words), []), iter: 5_000);

    [Fact]
    public void Openings_OfForbiddenLines_PassTheGateAtAnyCut()
    {
        var lines = GateLines().ToList();
        Assert.True(lines.Count > 100);
        foreach (var line in lines)
        {
            for (var cut = 1; cut <= line.Length; cut++)
            {
                AssertPasses(line[..Words.LengthIn(line.AsSpan(0, cut))], []);
            }
        }
    }

    /// <summary>A value whose first part was said before is not completed by an opening.</summary>
    [Fact]
    public void Openings_AfterAPartOfAPrivateValue_DoNotCompleteIt() =>
        Gen.Select(Gen.OneOf([.. OpeningWords.Common.Append("larch").Append("48").Append("anna").Select(Gen.Const)]).Array[2, 4], Gen.Int[1, 3], Gen.Bool).Sample((value, said, joined) =>
        {
            var state = StateWith(string.Join(joined ? "" : " ", value));
            var words = new OpeningWords(state.Private, Scene.Principal);
            var rest = string.Join(' ', value.Skip(said)) + " and so on";
            var opening = rest[..words.LengthIn(rest)];
            Assert.NotEqual(MandateRule.PrivateValue, SpeechGate.Check(opening, state with { Said = [string.Join(' ', value.Take(said))] }));
            Assert.NotEqual(MandateRule.PrivateValue, SpeechGate.Check(opening, state));
        }, iter: 5_000);

    [Fact]
    public void OpeningWords_ThatBeginThePrincipalsName_Wait() =>
        Assert.Equal("I'm", Opening("I'm May Will and", new OpeningWords(StateWith("x").Private, "May Will")));

    private static string Opening(string text, OpeningWords words) => text[..words.LengthIn(text)];

    private static SpeechState StateWith(string privateValue) =>
        SpeechGateTests.State(true, false) with { Private = new PrivateValues(new Dictionary<string, string> { ["nickname"] = privateValue }, [], Scene.Principal) };

    private static void AssertPasses(string opening, IReadOnlyList<string> before) =>
        Assert.True(SpeechGate.Check(opening, SpeechGateTests.State(true, false) with { Said = before }) is null, opening);

    private static IEnumerable<string> GateLines() => typeof(SpeechGateTests).GetMethods()
        .SelectMany(method => method.GetCustomAttributes<InlineDataAttribute>())
        .Select(data => data.Data[0])
        .OfType<string>();
}
