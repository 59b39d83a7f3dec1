namespace CallAssistant.EfCore.Tests.OwnContext;

/// <summary>What the hosts that are made from here on lack. Flows with the test that says it, so that tests beside it are not touched.</summary>
internal static class Saboteur
{
    private static readonly AsyncLocal<Sabotage> Broken = new();

    public static Sabotage Current => Broken.Value;

    public static void Break(Sabotage sabotage) => Broken.Value = sabotage;
}
