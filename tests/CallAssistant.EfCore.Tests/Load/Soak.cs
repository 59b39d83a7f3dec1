namespace CallAssistant.EfCore.Tests.Load;

/// <summary>Tests that are the better the longer they run are short in an ordinary run and long in a soak: <c>eng/soak.sh</c>.</summary>
internal static class Soak
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("CALLASSISTANT_SOAK") == "true";
}
