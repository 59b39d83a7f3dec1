using System.Reflection;

namespace CallAssistant.Conformance;

/// <summary>Fails where a suite was not derived for a host: a promise that nobody tests. Derive it beside the suites.</summary>
/// <remarks>The suites are those of this package that take such a host. They are looked for in the assembly of the class that derives this one.</remarks>
/// <typeparam name="THost">The host: a <see cref="StoreHost"/>, <see cref="TelephonyHost"/> or <see cref="PlannerHost"/>.</typeparam>
public abstract class SuiteCoverage<THost>
    where THost : class, new()
{
    /// <summary>Every suite that takes the host has a class in this assembly that runs it.</summary>
    [Fact]
    public void Suites_ThatTakeTheHost_AreAllDerived()
    {
        var suites = typeof(SuiteRunner).Assembly.GetExportedTypes().Where(Takes).ToList();
        var derived = GetType().Assembly.GetExportedTypes().Where(type => !type.IsAbstract).SelectMany(BaseTypes).Where(RunsTheHost).Select(type => type.GetGenericTypeDefinition()).ToHashSet();
        var missing = suites.Where(suite => !derived.Contains(suite)).Select(suite => suite.Name[..suite.Name.IndexOf('`')]).Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(suites);
        Assert.True(missing.Count == 0, $"{GetType().Assembly.GetName().Name} does not derive these suites for {typeof(THost).Name}: {string.Join(", ", missing)}.");
    }

    private static bool Takes(Type suite) =>
        suite is { IsAbstract: true, IsGenericTypeDefinition: true }
        && suite.GetGenericArguments() is [var host] && host.GetGenericParameterConstraints().Any(constraint => constraint.IsAssignableFrom(typeof(THost)) && constraint != typeof(object))
        && suite.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Any(method => method.IsDefined(typeof(FactAttribute)));

    private static bool RunsTheHost(Type type) => type.IsGenericType && type.GetGenericArguments() is [var host] && host == typeof(THost);

    private static IEnumerable<Type> BaseTypes(Type type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
