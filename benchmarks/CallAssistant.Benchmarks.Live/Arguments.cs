using System.Globalization;

namespace CallAssistant.Benchmarks.Live;

internal enum Benchmark
{
    Calls,
    Bare,
    Callbacks,
}

/// <summary>What to run.</summary>
internal sealed record Arguments(Benchmark Benchmark)
{
    public const string Usage =
        """
        dotnet run -c Release --project benchmarks/CallAssistant.Benchmarks.Live -- calls|bare|callbacks [options]
          calls      live calls through the sample host, and beside them through a bare relay
          bare       through the bare relay only
          callbacks  signed status callbacks into the sample host
          --count N           calls at once, 500 by default
          --turns N           turns of each call that are measured, 10 by default
          --think S           seconds between the end of an answer and the callee's next words, 2 by default
          --warm-up S         seconds of calls before it, 30 by default: the runtime compiles in the background what is used often
          --speech N          characters of an answer that are spoken in a second; 0, the default, plays all at once, which is the harder load
          --seconds N         how long callbacks are sent, 10 by default
          --connections N     connections that callbacks come on, 32 by default
          --database sqlite|postgres    sqlite by default; PostgreSQL is the one whose superuser CALLASSISTANT_TEST_POSTGRES names, or a private one
          --host-core N, --tools-core N the cores of what is measured and of what measures, 0 and 1 by default
        """;

    public int Count { get; private init; } = 500;

    public int Turns { get; private init; } = 10;

    public TimeSpan Think { get; private init; } = TimeSpan.FromSeconds(2);

    /// <summary>Characters that are spoken in a second; 0 plays all at once.</summary>
    public int SpeechRate { get; private init; }

    public TimeSpan Duration { get; private init; } = TimeSpan.FromSeconds(10);

    public int Connections { get; private init; } = 32;

    public bool UsesPostgreSql { get; private init; }

    public int HostCore { get; private init; }

    public int ToolsCore { get; private init; } = 1;

    public TimeSpan WarmUp { get; private init; } = TimeSpan.FromSeconds(30);

    /// <summary>Short calls, which make the program that is measured compile what it runs.</summary>
    public Arguments WarmUpCalls => this with { Count = Math.Min(Count, 50), Turns = 4, Think = TimeSpan.FromSeconds(0.5), SpeechRate = 0 };

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

        return arguments;
    }

    private Arguments? With(string name, string value) => (name, int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1) switch
    {
        ("--count", > 0) => this with { Count = number },
        ("--turns", > 0) => this with { Turns = number },
        ("--think", _) when double.TryParse(value.TrimEnd('s'), CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 60 => this with { Think = TimeSpan.FromSeconds(seconds) },
        ("--warm-up", >= 0) => this with { WarmUp = TimeSpan.FromSeconds(number) },
        ("--speech", >= 0) => this with { SpeechRate = number },
        ("--seconds", > 0) => this with { Duration = TimeSpan.FromSeconds(number) },
        ("--connections", > 0) => this with { Connections = number },
        ("--host-core", >= 0 and < 64) => this with { HostCore = number },
        ("--tools-core", >= 0 and < 64) => this with { ToolsCore = number },
        ("--database", _) when value is "sqlite" or "postgres" => this with { UsesPostgreSql = value == "postgres" },
        _ => null,
    };
}
