namespace CallAssistant.Simulation.Twilio;

public sealed class ConnectionPolicyTests
{
    [Theory]
    [InlineData("https://h/cb", 0, false, 1, true)]
    [InlineData("https://h/cb", 0, true, 1, false)]
    [InlineData("https://h/cb", 503, true, 1, false)]
    [InlineData("https://h/cb#rc=3&rp=ct,rt,5xx", 503, true, 3, true)]
    [InlineData("https://h/cb#rc=3&rp=ct,rt,5xx", 404, true, 3, false)]
    [InlineData("https://h/cb#rc=9&rp=all", 404, true, 5, true)]
    [InlineData("https://h/cb#rp=all", 204, true, 1, false)]
    public void Of_Fragment_TellsWhatIsTriedAgain(string url, int status, bool wasReached, int retries, bool isRetried)
    {
        var policy = ConnectionPolicy.Of(url);
        Assert.Equal(retries, policy.Retries);
        Assert.Equal(isRetried, policy.IsRetriedAfter(new AppAnswer(status, "", "", wasReached)));
    }
}
