namespace CallAssistant.EndToEnd.Hosting;

/// <summary>Finds what was built together with these tests.</summary>
internal static class Built
{
    // …/tests/CallAssistant.EndToEnd/bin/Release/net10.0/
    private static readonly DirectoryInfo Output = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = Output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;

    /// <summary>The assembly of a sample, in the configuration of these tests.</summary>
    public static string Sample(string name) => Path.Combine(Root, "samples", name, "bin", Output.Parent!.Name, Output.Name, name + ".dll");
}
