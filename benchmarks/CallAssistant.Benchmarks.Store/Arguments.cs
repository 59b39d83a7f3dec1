using System.Globalization;

namespace CallAssistant.Benchmarks.Store;

internal enum Benchmark
{
    Commits,
    Million,
}

internal enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}

/// <summary>What to run.</summary>
internal sealed record Arguments(Benchmark Benchmark)
{
    public const string Usage =
        """
        dotnet run -c Release --project benchmarks/CallAssistant.Benchmarks.Store -- commits|million [options]
          --database sqlite|postgres|both   both by default; PostgreSQL is the one whose superuser CALLASSISTANT_TEST_POSTGRES names, or a private one
          --seconds N                       how long each run of commits takes, 10 by default
          --tasks N                         1,000,000 by default
          --users N                         10,000 by default
        """;

    public IReadOnlyList<DatabaseKind> Databases { get; private init; } = [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    public TimeSpan Duration { get; private init; } = TimeSpan.FromSeconds(10);

    public Population Population { get; private init; } = new(Tasks: 1_000_000, Users: 10_000);

    /// <summary>Null when they make no sense.</summary>
    public static Arguments? Parse(string[] args)
    {
        if (args.Length % 2 == 0 || !Enum.TryParse<Benchmark>(args[0], ignoreCase: true, out var benchmark))
        {
            return null;
        }

        Arguments? arguments = new(benchmark);
        foreach (var pair in args.Skip(1).Chunk(2))
        {
            arguments = arguments?.With(pair[0], pair[1]);
        }

        return arguments?.Population.IsPossible == true ? arguments : null;
    }

    private Arguments? With(string name, string value) => (name, value, int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) switch
    {
        ("--database", "sqlite", _) => this with { Databases = [DatabaseKind.Sqlite] },
        ("--database", "postgres", _) => this with { Databases = [DatabaseKind.PostgreSql] },
        ("--database", "both", _) => this,
        ("--seconds", _, true) => this with { Duration = TimeSpan.FromSeconds(number) },
        ("--tasks", _, true) => this with { Population = Population with { Tasks = number } },
        ("--users", _, true) => this with { Population = Population with { Users = number } },
        _ => null,
    };
}
