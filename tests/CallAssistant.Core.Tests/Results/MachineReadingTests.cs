using CallAssistant.Results;

namespace CallAssistant.Tests.Results;

public sealed class MachineReadingTests
{
    [Theory]
    [InlineData(true, AnsweredBy.Unknown, "H:You've reached Northside Plumbing. Please leave a message after the tone.")]
    [InlineData(true, AnsweredBy.Unknown, "H:You've reached Northside Plumbing.", "H:Nobody can take your call. Leave a message.")]
    [InlineData(true, AnsweredBy.Unknown, "A:Hello, this is an AI assistant calling on behalf of Dana Reed.", "H:Please leave a message.")]
    [InlineData(true, AnsweredBy.Unknown, "H:Hi.", "A:Hello, this is an AI assistant.", "H:Leave your message after the beep.")]
    [InlineData(true, AnsweredBy.Machine)]
    [InlineData(true, AnsweredBy.Machine, "H:Northside Plumbing.")]
    [InlineData(true, AnsweredBy.Fax)]
    [InlineData(false, AnsweredBy.Fax, "H:Hello?")]
    [InlineData(false, AnsweredBy.Machine, "H:Hello?")]
    [InlineData(true, AnsweredBy.Human, "H:You've reached Northside Plumbing. Please leave a message after the tone.")]
    [InlineData(false, AnsweredBy.Machine, "H:Northside Plumbing.", "A:Hello, this is an AI assistant.", "H:Yes, go ahead.")]
    [InlineData(false, AnsweredBy.Unknown, "H:Harbor Books.", "A:Hello, this is an AI assistant. Could I speak to Dr. Patel?", "H:She is out. You can leave a message.")]
    [InlineData(false, AnsweredBy.Unknown, "H:Harbor Books.", "A:Hello, this is an AI assistant.", "H:Okay.", "A:Could I leave a message?", "H:Sure, leave a message after the tone, haha.")]
    [InlineData(false, AnsweredBy.Unknown, "H:You've reached Northside Plumbing. Leave a message after the tone.", "H:Hello? Sorry, I just picked up.", "A:Hello, this is an AI assistant.")]
    [InlineData(false, AnsweredBy.Unknown, "H:Nobody can take your call. Leave a message.", "H:Hi, who is calling?")]
    [InlineData(false, AnsweredBy.Human, "H:Hello?")]
    public void Read_OfTurns_TellsRecordingsFromPeople(bool expected, AnsweredBy answeredBy, params string[] turns) =>
        Assert.Equal(expected, LineReading.Read(Turns(turns), answeredBy, beepHeard: false).Listener.IsRecorder());

    /// <summary>A hint alone is a doubt; words prove a machine; whoever has reacted stays a person, however late the hint comes.</summary>
    [Theory]
    [InlineData(nameof(Listener.Doubtful), AnsweredBy.Machine, false, "H:Northside Plumbing, Bob speaking.")]
    [InlineData(nameof(Listener.Doubtful), AnsweredBy.Unknown, true, "H:Northside Plumbing.")]
    [InlineData(nameof(Listener.Machine), AnsweredBy.Machine, false, "H:Leave a message after the tone.")]
    [InlineData(nameof(Listener.Machine), AnsweredBy.Human, true, "H:Leave a message after the tone.")]
    [InlineData(nameof(Listener.Person), AnsweredBy.Machine, true, "H:Northside Plumbing.", "A:Hello, this is an AI assistant.", "H:Yes, go ahead.")]
    [InlineData(nameof(Listener.Person), AnsweredBy.Machine, false, "H:Thank you for calling Northside Plumbing, how can I help you?")]
    [InlineData(nameof(Listener.Machine), AnsweredBy.Human, true, "H:Hello?", "A:Hello, this is an AI assistant.", "H:I will put you through.", "H:You have reached Bob. Record your message at the tone.")]
    public void Read_OfHintsAndWords_WeighsThem(string expected, AnsweredBy answeredBy, bool beepHeard, params string[] turns) =>
        Assert.Equal(Enum.Parse<Listener>(expected), LineReading.Read(Turns(turns), answeredBy, beepHeard).Listener);

    private static List<SpokenTurn> Turns(string[] turns) => [.. turns.Select(turn => new SpokenTurn(turn[0] == 'H' ? Speaker.Human : Speaker.Assistant, turn[2..]))];
}
