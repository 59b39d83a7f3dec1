using System.Text.RegularExpressions;

namespace CallAssistant.Architecture;

public sealed partial class LayoutTests
{
    public static TheoryData<string> Packages => [.. Repository.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Files_AreShort(string package)
    {
        var sizes = Repository.SourceFiles($"src/{package}").Select(path => (Path: path, Lines: Repository.CountLines(path))).OrderBy(file => file.Lines).ToList();
        Assert.DoesNotContain(sizes, file => file.Lines > 400);

        // Suites are tests, and tests that belong together stay together: the middle file may be longer there.
        var middle = package == "CallAssistant.Conformance" ? 120 : 60;
        Assert.True(sizes[sizes.Count / 2].Lines < middle || sizes.Count < 5, $"Half of the files of {package} must be under {middle} lines; the middle one has {sizes[sizes.Count / 2].Lines}.");
        var ninth = sizes[Math.Max(0, (int)Math.Ceiling(sizes.Count * 0.9) - 1)];
        Assert.True(ninth.Lines < 180, $"Nine in ten files of {package} must be under 180 lines; {ninth.Path} has {ninth.Lines}.");
    }

    [Fact]
    public void TestFiles_AreNotLongerThan400Lines() =>
        Assert.DoesNotContain(Repository.SourceFiles("tests").Concat(Repository.SourceFiles("samples")), path => Repository.CountLines(path) > 400);

    [Theory]
    [MemberData(nameof(Packages))]
    public void Folders_AreAtMostTwoDeep_AndHoldAtMostTwentyFiles(string package)
    {
        foreach (var folder in Repository.SourceFiles($"src/{package}").GroupBy(path => path[..path.LastIndexOf('/')]))
        {
            var depth = folder.Key.Count(c => c == '/') - 1;
            Assert.True(depth <= 2, $"{folder.Key} is {depth} folders deep.");
            Assert.True(folder.Count() <= 20, $"{folder.Key} holds {folder.Count()} files.");
        }
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void File_HoldsAtMostOnePublicType(string package) =>
        Assert.All(Repository.SourceFiles($"src/{package}"), path =>
        {
            var types = PublicType().Matches(Repository.Read(path)).Select(match => match.Groups["name"].Value).Distinct().ToList();
            Assert.True(types.Count <= 1, $"{path} holds {string.Join(", ", types)}.");
            Assert.True(types.Count == 0 || Path.GetFileNameWithoutExtension(path) == types[0], $"{path} holds the type {types.FirstOrDefault()}.");
        });

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_HasCodeAndTests(string package)
    {
        Assert.NotEmpty(Repository.SourceFiles($"src/{package}"));
        Assert.Contains(Repository.SourceFiles($"tests/{package}.Tests"), path => path.EndsWith("Tests.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void Root_HoldsNothingButTheHouse()
    {
        string[] allowed =
        [
            ".ci", ".editorconfig", ".git", ".github", ".gitignore", ".gitattributes", ".config", "benchmarks", "CallAssistant.sln", "CHANGELOG.md", "CONTRIBUTING.md", "Directory.Build.props",
            "Directory.Packages.props", "docs", "eng", "global.json", "LICENSE", "README.md", "samples", "SECURITY.md", "src", "test.sh", "tests", "artifacts", "TestResults",
        ];
        Assert.Empty(Directory.EnumerateFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path)!).Except(allowed, StringComparer.Ordinal));
    }

    // Column 0: nested types belong to the type that holds them.
    [GeneratedRegex(@"^public (?:static |sealed |abstract |readonly |partial )*(?:class|record struct|record|struct|interface|enum|delegate [\w<>\?]+) (?<name>\w+)", RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex PublicType();
}
