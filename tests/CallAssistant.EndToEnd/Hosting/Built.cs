namespace CallAssistant.EndToEnd.Hosting;

/// <summary>Finds what was built together with these tests.</summary>
internal static class Built
{
    /// <summary>The assembly of a sample, in the configuration of these tests.</summary>
    public static string Sample(string name)
    {
        // …/tests/CallAssistant.EndToEnd/bin/Release/net10.0/
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var root = output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(root, "samples", name, "bin", output.Parent.Name, output.Name, name + ".dll");
    }
}
