using CallAssistant.Core.Tests.Language;
using CallAssistant.Results;
using CallAssistant.Results.Dialogue;
using CallAssistant.Results.Facts;
using CallAssistant.Tests.Ai.OfflineConversation;

namespace CallAssistant.Core.Tests.Results.Dialogue;

/// <summary>Words made to slow down whoever reads a call.</summary>
public sealed class DialogueHostileTests
{
    private const int Small = 15_000;
    private const int Million = 1_000_000;

    public static TheoryData<string> Pieces =>
    [
        "7", "415 ", "(", "((415) ", "five ", "one oh ", "Monday at 3 pm ", "$5, ", "A", "Aa ", "Aa & ", "Aa of ", "Dr. ", "called ", "12 Oak ", "12 Oak Street, ", "located at ", "hotel ", "hotel and ", "Aa. ", "is booked ",
        "not confirmed ", "please confirm ", "yes. ", "how about a ", "send it to ", "x is a nice ", "\U0001F4DE", "\uD83D", "e\u0301", "\u202E١٢٣ ", "１２", "\u0000", "İı", "rue de ", "number one ", "# ", "- ", ".", "?",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Read_OnePieceOverAndOver_TakesLinearWork(string piece) =>
        LinearWork.Check(piece, Small, text => DialogueReader.Read([new SpokenTurn(Speaker.Human, text), new SpokenTurn(Speaker.Assistant, text)], Contexts.NewYork));

    [Theory]
    [MemberData(nameof(Pieces))]
    public void EvidenceCheck_OnePieceOverAndOver_TakesLinearWork(string piece) => LinearWork.Check(piece, Small, text => Check(text));

    [Theory]
    [InlineData("7")]
    [InlineData("(")]
    [InlineData("\uD83D")]
    [InlineData("Monday at 3 pm ")]
    public void Read_AMillionCharacters_EndsAndStandsInTheText(string piece)
    {
        var text = LinearWork.Repeat(piece, Million);
        Assert.All(DialogueReader.Read([new SpokenTurn(Speaker.Human, text)], Contexts.NewYork), fact => Assert.Contains(fact.Words, text, StringComparison.Ordinal));
        Check(text);
    }

    [Fact]
    public void Read_ManyTurns_TakesLinearWork() =>
        LinearWork.Check("A table on Friday at 7 pm at Nopa, please.|Your table is booked.|", Small, text => DialogueReader.Read([.. text.Split('|').Select((line, i) => new SpokenTurn(i % 2 == 1 ? Speaker.Human : Speaker.Assistant, line))], Contexts.NewYork));

    private static void Check(string text)
    {
        var segments = new[] { new TranscriptSegment(1, Speaker.Human, text, 0, 0, Sentiment.Neutral), new TranscriptSegment(2, Speaker.Assistant, text, 0, 0, Sentiment.Neutral) };
        var check = new EvidenceCheck(new ScriptedCall(Scene.Cleaning, Scene.Mandate()).Analysis() with { Segments = segments });
        check.StatusOf(new CandidateFact(FactKeys.Price, FactType.String, "5.00 USD", 1, "$5"));
    }
}
