namespace CallAssistant.Architecture;

public sealed class TextTests
{
    private static readonly string[] Endings = [".cs", ".md", ".json", ".props", ".csproj", ".sh", ".html", ".js", ".css", ".txt", ".yml", ".sln"];

    /// <summary>The repository speaks of the project alone: no path of a machine, no host of a registry.</summary>
    [Theory]
    [InlineData("/" + "work/")]
    [InlineData("/" + "home/")]
    [InlineData("api.nuget" + ".org")]
    [InlineData("registry.npmjs" + ".org")]
    [InlineData("deb.debian" + ".org")]
    public void Files_NameNoMachineAndNoRegistry(string forbidden)
    {
        var found = Directory.EnumerateFiles(Repository.Root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith(".git/", StringComparison.Ordinal) && !path.StartsWith("artifacts/", StringComparison.Ordinal) && !Repository.IsBuilt("/" + path))
            .Where(path => Endings.Contains(Path.GetExtension(path), StringComparer.Ordinal))
            .Where(path => Repository.Read(path).Contains(forbidden, StringComparison.Ordinal));
        Assert.Empty(found);
    }
}
