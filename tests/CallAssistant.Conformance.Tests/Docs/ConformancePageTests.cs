using System.Text.RegularExpressions;

namespace CallAssistant.Conformance.Tests.Docs;

/// <summary>The snippets of <c>docs/conformance.md</c> stand in the file that is linked before them.</summary>
public sealed partial class ConformancePageTests
{
    [Fact]
    public void Snippets_EachOne_StandsInTheLinkedFile()
    {
        var docs = Path.Combine(FindRoot(), "docs");
        var page = File.ReadAllText(Path.Combine(docs, "conformance.md"));
        var snippets = Snippet().Matches(page);

        Assert.NotEmpty(snippets);
        Assert.All(snippets, snippet =>
        {
            var source = Link().Matches(page[..snippet.Index])[^1].Groups["path"].Value;
            Assert.Contains(Unindent(snippet.Groups["code"].Value), Unindent(File.ReadAllText(Path.Combine(docs, source))), StringComparison.Ordinal);
        });
    }

    private static string Unindent(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CallAssistant.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside a checkout.");
        }

        return folder.FullName;
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"\]\((?<path>\.\./tests/[^)]+\.cs)\)", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Link();
}
