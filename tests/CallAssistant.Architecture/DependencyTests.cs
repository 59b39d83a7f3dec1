using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CallAssistant.Architecture;

public sealed class DependencyTests
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

    [Theory]
    [InlineData("Microsoft.SemanticKernel")]
    [InlineData("Microsoft.Extensions.AI")]
    [InlineData("using OpenAI")]
    [InlineData("System.ClientModel")]
    public void SemanticKernel_StaysInOneFolder(string name)
    {
        const string home = "src/CallAssistant.Core/Ai/SemanticKernel/";
        var strays = Repository.SourceFiles("src")
            .Where(path => !path.StartsWith(home, StringComparison.Ordinal) && Repository.Read(path).Contains(name, StringComparison.Ordinal));
        Assert.Empty(strays);
    }

    [Theory]
    [InlineData("Microsoft.SemanticKernel")]
    [InlineData("Microsoft.Extensions.AI")]
    [InlineData("OpenAI")]
    [InlineData("System.ClientModel")]
    public void SemanticKernel_IsNotPartOfThePublicApi(string name) =>
        Assert.DoesNotContain(
            Assembly.Load("CallAssistant.Core").GetExportedTypes().SelectMany(type => type.GetMembers()).Select(member => member.ToString()!),
            member => member.Contains(name + ".", StringComparison.Ordinal));

    [Fact]
    public void TestFramework_IsNeededByTheConformanceSuitesAlone() =>
        Assert.Equal(["CallAssistant.Conformance"], Repository.Packages.Where(package => ReferencesOf(package).Any(name => name.StartsWith("xunit", StringComparison.OrdinalIgnoreCase))));

    [Theory]
    [InlineData(@"ConfigureAwait\(false\)")]
    [InlineData(@"Task\.Run\(")]
    [InlineData(@"Task\.Factory\.StartNew")]
    [InlineData(@"new Thread\(")]
    public void Source_LeavesNoContext(string pattern)
    {
        // A whole call runs on one thread in the simulation; anything that leaves it would make runs differ. Conformance suites race on purpose.
        var found = Repository.SourceFiles("src").Where(path => !path.StartsWith("src/CallAssistant.Conformance/", StringComparison.Ordinal) && Regex.IsMatch(Repository.Read(path), pattern, RegexOptions.None, TimeSpan.FromSeconds(5)));
        Assert.Empty(found);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_HoldsNoStaticState(string package)
    {
        const BindingFlags statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var found = Assembly.Load(package).GetTypes()
            .Where(type => !IsGenerated(type))
            .SelectMany(type => type.GetFields(statics))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !field.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(field => $"{field.DeclaringType}.{field.Name}");
        Assert.Empty(found);
    }

    private static bool IsGenerated(Type? type) =>
        type is not null && (type.IsDefined(typeof(CompilerGeneratedAttribute)) || type.IsDefined(typeof(GeneratedCodeAttribute)) || IsGenerated(type.DeclaringType));

    private static IEnumerable<string> ReferencesOf(string package) =>
        Assembly.Load(package).GetReferencedAssemblies().Select(name => name.Name!).Order(StringComparer.Ordinal);

    private static bool IsNotRuntime(string name) =>
        name is not ("netstandard" or "mscorlib") && !name.StartsWith("System.", StringComparison.Ordinal);
}
