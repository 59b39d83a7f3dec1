namespace CallAssistant.Architecture;

/// <summary>The checkout that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string[] Packages { get; } =
        [.. Directory.GetDirectories(Path.Combine(Root, "src")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    /// <summary>The hand-written C# files below a folder, as paths from the root with forward slashes.</summary>
    public static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !IsBuilt(path) && !path.Contains("/Migrations/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static int CountLines(string path) => File.ReadLines(Path.Combine(Root, path)).Count();

    public static bool IsBuilt(string path) =>
        path.Contains("/obj/", StringComparison.Ordinal) || path.Contains("/bin/", StringComparison.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CallAssistant.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside a checkout.");
    }
}
