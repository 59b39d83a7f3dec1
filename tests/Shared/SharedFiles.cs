namespace CallAssistant.Tests;

/// <summary>Finds the evaluation files that live outside of the repository.</summary>
internal static class SharedFiles
{
    /// <summary>The path of a file, or a skip of the running test where the files are absent.</summary>
    public static string Require(string name)
    {
        var path = Path.Combine(Root(), name);
        Assert.SkipUnless(File.Exists(path), $"'{name}' is not there; set CALLASSISTANT_SHARED to the folder that has it.");
        return path;
    }

    private static string Root()
    {
        if (Environment.GetEnvironmentVariable("CALLASSISTANT_SHARED") is { Length: > 0 } root)
        {
            return root;
        }

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CallAssistant.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.Parent?.FullName ?? AppContext.BaseDirectory, "shared");
    }
}
