using System.Reflection;
using CallAssistant.Mandates;
using CallAssistant.Mandates.Secrecy;
using CallAssistant.Tests.Ai.OfflineConversation;
using CsCheck;

namespace CallAssistant.Tests.Mandates;

/// <summary>What leaves before the gate has seen the end of a sentence is never forbidden, wherever the sentence is cut.</summary>
public sealed class SpeechFlowTests
{
    private static readonly SpeechFlow Flow = new(Scene.Principal);

    [Theory]
    [InlineData("Could you tell me what a cleaning costs?", "Could you tell me what a cleaning")]
    [InlineData("Thank you, and", "Thank you, and")]
    [InlineData("Please book it", "")]
    [InlineData("We need to book a", "We need to")]
    [InlineData("We need to book a ", "We need to book a")]
    [InlineData("Please book", "")]
    [InlineData("Thank", "Thank")]
    [InlineData("I can", "I")]
    [InlineData("I can't", "I")]
    [InlineData("I can ", "I can")]
    [InlineData("Tha", "")]
    [InlineData("I accept ", "I")]
    [InlineData("I\u200baccept ", "I")]
    [InlineData("Yes, that works ", "")]
    [InlineData("Her number is 202", "Her number is")]
    [InlineData("Her number is 2025550199 ", "Her number is")]
    [InlineData("She would like three ", "She would like")]
    [InlineData("She would like three seats ", "She would like three seats")]
    [InlineData("The street is Larch ", "The street is")]
    [InlineData("", "")]
    public void LengthIn_StopsAtWhatCouldStillBeForbidden(string text, string opening) => Assert.True(opening == text[..Flow.LengthIn(text, 0, State())], text[..Flow.LengthIn(text, 0, State())] + " " + SpeechGate.Check(text, State()));

    [Fact]
    public void CommonWordsAlone_AnyTwo_PassTheGate()
    {
        foreach (var first in SpeechFlow.Common)
        {
            foreach (var second in SpeechFlow.Common)
            {
                AssertPasses($"{first} {second}", State());
            }
        }
    }

    [Fact]
    public void CommonWordsAlone_AnySequence_PassTheGate() =>
        Gen.OneOf([.. SpeechFlow.Common.Select(Gen.Const)]).Array[1, 14].Sample(words => AssertPasses(string.Join(' ', words), State()), iter: 2_000);

    [Fact]
    public void Beginnings_OfForbiddenLines_PassTheGateAtAnyCut()
    {
        var lines = GateLines().ToList();
        Assert.True(lines.Count > 100);
        foreach (var line in lines)
        {
            var left = 0;
            for (var cut = 1; cut <= line.Length; cut++)
            {
                left = Flow.LengthIn(line[..cut], left, State());
                Assert.True(SpeechGate.Check(line[..left], State()) is null, $"{line[..left]} of {line[..cut]}");
            }
        }
    }

    /// <summary>A value whose first part was said before is not completed by a beginning. It has at least one word that not everybody says all the time.</summary>
    [Fact]
    public void Beginnings_AfterAPartOfAPrivateValue_DoNotCompleteIt() =>
        Gen.Select(Gen.OneOf([.. SpeechFlow.Common.Append("larch").Append("48").Append("anna").Select(Gen.Const)]).Array[2, 4], Gen.Int[1, 3], Gen.Bool).Where((value, _, _) => !value.All(SpeechFlow.Common.Contains)).Sample((value, said, joined) =>
        {
            var whole = string.Join(joined ? "" : " ", value);
            var state = State() with
            {
                Private = new PrivateValues(new Dictionary<string, string> { ["nickname"] = whole }, [], Scene.Principal),
                Said = [string.Join(' ', value.Take(said))],
            };
            var rest = string.Join(' ', value.Skip(said)) + " and so on";
            AssertPasses(rest[..Flow.LengthIn(rest, 0, state)], state);
        }, iter: 2_000);

    [Fact]
    public void Names_OfThePrincipal_Wait() => Assert.Equal("I'm", "I'm May Will and"[..new SpeechFlow("May Will").LengthIn("I'm May Will and", 0, State() with { PrincipalName = "May Will" })]);

    private static SpeechState State() => SpeechGateTests.State(true, false);

    private static void AssertPasses(string opening, SpeechState state) => Assert.True(SpeechGate.Check(opening, state) is null, opening + ": " + SpeechGate.Check(opening, state));

    private static IEnumerable<string> GateLines() => typeof(SpeechGateTests).GetMethods()
        .SelectMany(method => method.GetCustomAttributes<InlineDataAttribute>())
        .Select(data => data.Data[0])
        .OfType<string>();
}
