namespace CallAssistant.Twilio.Tests.Dialing;

public sealed class DialResultsTests
{
    [Theory]
    [InlineData(nameof(TwilioFault.Throttled), DialRejection.Throttled)]
    [InlineData(nameof(TwilioFault.InvalidDestination), DialRejection.InvalidDestination)]
    [InlineData(nameof(TwilioFault.ForbiddenDestination), DialRejection.ForbiddenDestination)]
    [InlineData(nameof(TwilioFault.InvalidCallerId), DialRejection.InvalidCallerId)]
    [InlineData(nameof(TwilioFault.Configuration), DialRejection.Configuration)]
    [InlineData(nameof(TwilioFault.NotFound), DialRejection.Configuration)]
    [InlineData(nameof(TwilioFault.AlreadyEnded), DialRejection.Configuration)]
    [InlineData(nameof(TwilioFault.Bug), DialRejection.Configuration)]
    public void Of_Refusal_NamesItsClassAndTheCode(string fault, DialRejection reason) => Assert.Equal(
        new DialResult.Rejected(reason, "refused (Twilio error 1)"),
        DialResults.Of(new TwilioException(Enum.Parse<TwilioFault>(fault), "refused", code: 1)));

    /// <summary>Throttled is tried again by itself; this is not to be.</summary>
    [Fact]
    public void Of_FullQueue_IsNotTriedAgain() => Assert.Equal(
        new DialResult.Rejected(DialRejection.Configuration, "full (Twilio error 22005)"),
        DialResults.Of(new TwilioException(TwilioFault.Throttled, "full", code: 22005)));

    [Fact]
    public void Of_Doubt_IsUnknown() => Assert.Equal(new DialResult.Unknown("lost"), DialResults.Of(new TwilioException(TwilioFault.Ambiguous, "lost")));

    [Fact]
    public void Of_Call_IsAcceptedUnderItsSid()
    {
        Assert.Equal(new DialResult.Accepted("CA1"), DialResults.Of(new TwilioCall { Sid = "CA1" }));
        Assert.IsType<DialResult.Unknown>(DialResults.Of(new TwilioCall()));
    }
}
