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
    [InlineData(true, AnsweredBy.Fax, "H:Hello?")]
    [InlineData(false, AnsweredBy.Machine, "H:Northside Plumbing.", "A:Hello, this is an AI assistant.", "H:Yes, go ahead.")]
    [InlineData(false, AnsweredBy.Unknown, "H:Harbor Books.", "A:Hello, this is an AI assistant. Could I speak to Dr. Patel?", "H:She is out. You can leave a message.")]
    [InlineData(false, AnsweredBy.Unknown, "H:Harbor Books.", "A:Hello, this is an AI assistant.", "H:Okay.", "A:Could I leave a message?", "H:Sure, leave a message after the tone, haha.")]
    [InlineData(false, AnsweredBy.Unknown, "H:You've reached Northside Plumbing. Leave a message after the tone.", "H:Hello? Sorry, I just picked up.", "A:Hello, this is an AI assistant.")]
    [InlineData(false, AnsweredBy.Unknown, "H:Nobody can take your call. Leave a message.", "H:Hi, who is calling?")]
    [InlineData(false, AnsweredBy.Human, "H:Hello?")]
    public void IsMachine_OfTurns_TellsRecordingsFromPeople(bool expected, AnsweredBy answeredBy, params string[] turns) =>
        Assert.Equal(expected, MachineReading.IsMachine(turns.Select(t => (t[0] == 'H' ? Speaker.Human : Speaker.Assistant, t[2..])), answeredBy));
}
