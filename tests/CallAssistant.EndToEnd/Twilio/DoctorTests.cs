using CallAssistant.EndToEnd.Hosting;
using CallAssistant.Simulation;

namespace CallAssistant.EndToEnd.Twilio;

/// <summary><c>CallAssistant.Host doctor</c>: looks at all that a call needs, and says what to mend.</summary>
public sealed class DoctorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Doctor_EverythingIsInOrder_SaysSoAndCallsNobody()
    {
        var options = new FakeTwilioOptions();
        await using var twilio = await FakeTwilio.StartAsync(options, Token);

        var (exitCode, lines) = await RunAsync(twilio, options);

        Assert.True(exitCode == 0, string.Join('\n', lines));
        Assert.Contains(lines, line => line.StartsWith("ok", StringComparison.Ordinal) && line.Contains("The account owns", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("ok", StringComparison.Ordinal) && line.Contains("a forged one was refused", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("ok", StringComparison.Ordinal) && line.Contains("socket opened", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("unknown", StringComparison.Ordinal) && line.Contains("ConversationRelay", StringComparison.Ordinal));
        Assert.Empty(twilio.Calls);
    }

    [Theory]
    [InlineData("CallAssistant:Twilio:AuthToken=wrong", "refuses the credentials")]
    [InlineData("CallAssistant:Twilio:FromNumber=+15550109999", "neither bought nor verified +15550109999")]
    [InlineData("CallAssistant:Twilio:PublicBaseUrl=http://127.0.0.1:1", "Nobody answers at")]
    public async Task Doctor_SomethingIsWrong_SaysWhatToMend(string setting, string expected)
    {
        var options = new FakeTwilioOptions();
        await using var twilio = await FakeTwilio.StartAsync(options, Token);

        var (exitCode, lines) = await RunAsync(twilio, options, setting);

        Assert.Equal(1, exitCode);
        Assert.Contains(lines, line => line.StartsWith("PROBLEM", StringComparison.Ordinal) && line.Contains(expected, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains(options.AuthToken, StringComparison.Ordinal));
    }

    private static async Task<(int ExitCode, IReadOnlyList<string> Lines)> RunAsync(FakeTwilio twilio, FakeTwilioOptions options, params IEnumerable<string> settings)
    {
        using var folder = new TestFolder();
        var address = $"http://127.0.0.1:{NodeProcess.FreePort()}";
        await using var doctor = HostProcess.Command("doctor", [$"CallAssistant:Database=Data Source={folder.Database}", .. TwilioNetwork.Settings(options, twilio.BaseAddress, address), .. settings]);
        return (await doctor.WaitForExitAsync(), doctor.Lines);
    }
}
