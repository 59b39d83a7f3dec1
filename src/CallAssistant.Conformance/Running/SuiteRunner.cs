using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace CallAssistant.Conformance;

/// <summary>Runs a suite inside of a test. An author proves with it that a suite notices a fault: break the store on purpose, run, look at what failed.</summary>
public static class SuiteRunner
{
    /// <summary>Runs all tests of a suite one after the other, each on an instance of its own, in the order of their names.</summary>
    /// <param name="suite">A class that is derived from a suite and has a constructor without parameters.</param>
    /// <param name="cancellationToken">Stops between two tests.</param>
    /// <exception cref="ArgumentException">The class cannot be made or holds no test.</exception>
    public static async Task<SuiteReport> RunAsync(Type suite, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(suite);
        var tests = suite.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute))).OrderBy(method => method.Name, StringComparer.Ordinal).ToList();
        if (tests.Count == 0 || suite.IsAbstract)
        {
            throw new ArgumentException($"{suite} is not a class with tests that can be made.", nameof(suite));
        }

        var (passed, skipped, failures) = (0, 0, new List<SuiteFailure>());
        foreach (var test in tests)
        {
            foreach (var arguments in await ArgumentsAsync(test))
            {
                cancellationToken.ThrowIfCancellationRequested();
                switch (await RunAsync(suite, test, arguments))
                {
                    case null: passed++; break;
                    case SkipException: skipped++; break;
                    case var cause: failures.Add(new SuiteFailure(test.Name, arguments, cause)); break;
                }
            }
        }

        return new SuiteReport(passed, skipped, failures);
    }

    private static async Task<List<object?[]>> ArgumentsAsync(MethodInfo test)
    {
        if (!test.IsDefined(typeof(TheoryAttribute)))
        {
            return [[]];
        }

        var rows = new List<object?[]>();
        await using var disposal = new DisposalTracker();
        foreach (var data in test.GetCustomAttributes().OfType<IDataAttribute>())
        {
            rows.AddRange((await data.GetData(test, disposal)).Select(row => row.GetData()));
        }

        return rows;
    }

    /// <summary>Null when the test passed. Whatever it throws is what is asked for, so all of it is caught.</summary>
    private static async Task<Exception?> RunAsync(Type suite, MethodInfo test, object?[] arguments)
    {
        try
        {
            var instance = Activator.CreateInstance(suite)!;
            await using (instance as IAsyncDisposable)
            {
                if (instance is IAsyncLifetime lifetime)
                {
                    await lifetime.InitializeAsync();
                }

                await (test.Invoke(instance, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null) as Task ?? Task.CompletedTask);
            }

            return null;
        }
#pragma warning disable CA1031
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return failure;
        }
    }
}
