using System.Text.Json;

namespace CallAssistant.Abstractions.Tests.Journal;

public sealed class CallEventJsonTests
{
    [Fact]
    public void Serialize_Event_IsSnakeCaseWithItsKindFirst() =>
        Assert.Equal(
            """{"kind":"ended","status":"no_answer","at_ms":0,"detail":"Nobody answered."}""",
            CallEventJson.Serialize(new CallEvent.Ended(CallSessionStatus.NoAnswer, 0, "Nobody answered.")));

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"kind":"no_such_event"}""")]
    [InlineData("""{"kind":"ended","status":7}""")]
    [InlineData("not json")]
    public void Deserialize_WhatIsNoEvent_Throws(string json) =>
        Assert.ThrowsAny<Exception>(() => CallEventJson.Deserialize(json));

    [Fact]
    public void Deserialize_KindNotFirst_IsRead() =>
        Assert.Equal(new CallEvent.DigitsSent("1"), CallEventJson.Deserialize("""{"digits":"1","kind":"digits_sent"}"""));

    [Fact]
    public void Deserialize_Null_SaysWhatIsWrong() =>
        Assert.Contains("no event", Assert.Throws<JsonException>(() => CallEventJson.Deserialize("null")).Message, StringComparison.Ordinal);
}
