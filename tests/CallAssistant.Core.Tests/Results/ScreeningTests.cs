using CallAssistant.Results;

namespace CallAssistant.Tests.Results;

public sealed class ScreeningTests
{
    private const string Asks = "H:Hi, if you record your name and reason for calling, I'll see if this person is available.";
    private const string Answer = "A:Hello, this is an AI assistant calling on behalf of Dana Reed.";

    /// <summary>On while the screener talks and while it looks; over with the first words of anybody else, or with a voicemail's greeting.</summary>
    [Theory]
    [InlineData(true, 1, Asks)]
    [InlineData(true, 1, Asks, Answer)]
    [InlineData(true, 3, Asks, Answer, "H:Thanks. Please stay on the line.")]
    [InlineData(true, 3, Asks, Answer, "H:Sorry, I didn't catch that. Could you repeat your name?")]
    [InlineData(true, 3, Asks, Answer, "H:This person is not available. Goodbye.")]
    [InlineData(true, 2, "H:Hello.", "H:Before I connect you, say your name and the reason for your call.")]
    [InlineData(true, 1, "H:The person you're calling is using a screening service from Google. Go ahead and say your name and why you're calling.")]
    [InlineData(true, 1, "H:Who's calling please, and what is it regarding? I'll see if she is available to talk.")]
    [InlineData(false, 2, Asks, Answer, "H:Hello?")]
    [InlineData(false, 3, Asks, Answer, "H:Thanks. Please stay on the line.", "H:Hi, this is Alex.", Answer)]
    [InlineData(false, 2, Asks, Answer, "H:They can't take your call. Leave a message after the tone.")]
    [InlineData(false, 0, "H:Harbor Books, how can I help you?", Answer, "H:One moment, please.")]
    [InlineData(false, 0, "H:Please record your name and the reason for your call after the tone.")]
    [InlineData(false, 0, "H:Harbor Books.", Answer, "H:Sure.", "A:Could I speak to Dr. Patel?", "H:Give me your name and reason for calling.")]
    public void Read_OfTurns_FindsWhatTheScreenerHad(bool isOn, int over, params string[] turns) =>
        Assert.Equal((isOn, over), Screening.Read([.. turns.Select(turn => new SpokenTurn(turn[0] == 'H' ? Speaker.Human : Speaker.Assistant, turn[2..]))]));

    [Theory]
    [InlineData(nameof(Listener.Screener), Asks)]
    [InlineData(nameof(Listener.Person), Asks, Answer, "H:Hello?")]
    [InlineData(nameof(Listener.Machine), Asks, Answer, "H:They can't take your call. Leave a message after the tone.")]
    public void Read_OfAScreenedCall_TakesNoHintOfTheScreenerForWhoComesAfterIt(string expected, params string[] turns) =>
        Assert.Equal(Enum.Parse<Listener>(expected), LineReading.Read([.. turns.Select(turn => new SpokenTurn(turn[0] == 'H' ? Speaker.Human : Speaker.Assistant, turn[2..]))], AnsweredBy.Machine, beepHeard: false).Listener);
}
