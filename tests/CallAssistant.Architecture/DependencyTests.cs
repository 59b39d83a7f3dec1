using System.Reflection;
using System.Text.RegularExpressions;

namespace CallAssistant.Architecture;

public sealed partial class DependencyTests
{
    private const string Abstractions = "CallAssistant.Abstractions";

    public static TheoryData<string> Packages => [.. Repository.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_OfOurs_DependsOnAbstractionsAlone(string package)
    {
        var own = ReferencesOf(package).Where(name => name.StartsWith("CallAssistant.", StringComparison.Ordinal)).ToList();
        Assert.Equal(package == Abstractions ? [] : [Abstractions], own);
    }

    [Fact]
    public void Abstractions_DependOnExtensionsAbstractionsOnly() =>
        Assert.All(ReferencesOf(Abstractions).Where(IsNotRuntime), name => Assert.Matches(@"^Microsoft\.Extensions\..*Abstractions$", name));

    [Theory]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("Twilio")]
    public void Core_KnowsNoAdapter(string forbidden) =>
        Assert.DoesNotContain(ReferencesOf("CallAssistant.Core"), name => name.StartsWith(forbidden, StringComparison.Ordinal));

    [Fact]
    public void SemanticKernel_StaysInOneFolder()
    {
        const string home = "src/CallAssistant.Core/Ai/SemanticKernel/";
        var strays = Repository.SourceFiles("src")
            .Where(path => !path.StartsWith(home, StringComparison.Ordinal) && Repository.Read(path).Contains("Microsoft.SemanticKernel", StringComparison.Ordinal));
        Assert.Empty(strays);
    }

    [Fact]
    public void Simulation_NeedsNoTestFramework() =>
        Assert.DoesNotContain(ReferencesOf("CallAssistant.Simulation"), name => name.StartsWith("xunit", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData(@"ConfigureAwait\(")]
    [InlineData(@"Task\.Run\(")]
    [InlineData(@"Task\.Factory\.StartNew")]
    [InlineData(@"new Thread\(")]
    public void Source_LeavesNoContext(string pattern)
    {
        // A whole call runs on one thread in the simulation; anything that leaves it would make runs differ.
        var found = Repository.SourceFiles("src").Where(path => Regex.IsMatch(Repository.Read(path), pattern, RegexOptions.None, TimeSpan.FromSeconds(5)));
        Assert.Empty(found);
    }

    [Fact]
    public void Source_HoldsNoStaticState()
    {
        var found = Repository.SourceFiles("src")
            .SelectMany(path => StaticState().Matches(Repository.Read(path)).Select(match => $"{path}: {match.Value.Trim()}"));
        Assert.Empty(found);
    }

    private static IEnumerable<string> ReferencesOf(string package) =>
        Assembly.Load(package).GetReferencedAssemblies().Select(name => name.Name!).Order(StringComparer.Ordinal);

    private static bool IsNotRuntime(string name) =>
        name is not ("netstandard" or "mscorlib") && !name.StartsWith("System.", StringComparison.Ordinal);

    // A static field that is neither constant nor read-only.
    [GeneratedRegex(@"^\s+(?:private|internal|public|protected)\s+static\s+(?!readonly|partial|async|extern|implicit|explicit|class|record|event)[\w<>\[\],\.\?\(\) ]+\s_?\w+\s*(?:=(?!>)[^;]*)?;", RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex StaticState();
}
