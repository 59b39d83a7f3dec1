using System.Text;

namespace CallAssistant.Twilio.Tests.Relay;

public sealed class RelayFrameTests
{
    [Fact]
    public void Read_Setup_HasTheCallAndOurParameters()
    {
        var frame = Read("""{"type":"setup","sessionId":"VX1","callSid":"CA1","parentCallSid":"","callStatus":"IN_PROGRESS","direction":"outbound-api","customParameters":{"attempt":"1"},"later":[{}]}""");

        Assert.Equal((RelayFrame.Setup, "VX1", "CA1", "1"), (frame!.Type, frame.SessionId, frame.CallSid, frame.CustomParameters!["attempt"]));
    }

    /// <summary>The duration of an interrupt comes as a number and, in older documents, as a string; it is not needed.</summary>
    /// <param name="duration">As JSON.</param>
    [Theory]
    [InlineData("684")]
    [InlineData("\"684\"")]
    public void Read_Interrupt_IsReadWhateverItsDurationIs(string duration) =>
        Assert.Equal("Sentence 2 of", Read($$"""{"type":"interrupt","utteranceUntilInterrupt":"Sentence 2 of","durationUntilInterruptMs":{{duration}}}""")!.UtteranceUntilInterrupt);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"type\":1}")]
    [InlineData("{\"type\":\"prompt\"")]
    [InlineData("not json")]
    public void Read_WhatIsNoFrame_IsNull(string text) => Assert.Null(Read(text));

    [Fact]
    public void Read_UnknownType_IsAFrameThatNobodyKnows() => Assert.Equal("brandNew", Read("""{"type":"brandNew","x":1}""")!.Type);

    private static RelayFrame? Read(string text) => RelayFrame.Read(Encoding.UTF8.GetBytes(text));
}
