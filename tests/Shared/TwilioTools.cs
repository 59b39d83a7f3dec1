namespace CallAssistant.Tests;

/// <summary>Software that is not ours, which <c>eng/twilio-tools.sh</c> installs.</summary>
internal static class TwilioTools
{
    private const string Variable = "CALLASSISTANT_TEST_TWILIO_TOOLS";

    /// <summary>Where it is. Skips the test where it is not.</summary>
    public static string Directory
    {
        get
        {
            var directory = Environment.GetEnvironmentVariable(Variable);
            Assert.SkipWhen(string.IsNullOrEmpty(directory), $"No Node tools: {Variable} is not set. Run ./test.sh, which installs them.");
            return directory!;
        }
    }
}
