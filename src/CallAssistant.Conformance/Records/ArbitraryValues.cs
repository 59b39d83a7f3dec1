using System.Text;

namespace CallAssistant.Conformance;

/// <summary>Values of any kind that the contracts allow, from a seeded source.</summary>
internal sealed class ArbitraryValues(Random random)
{
    /// <summary>What texts most often trip over: white space, quotes, controls, combining marks, directions, the ends of the planes.</summary>
    private static readonly int[] Awkward =
    [
        0x09, 0x0a, 0x0d, 0x22, 0x27, 0x5c, 0x7f, 0x85, 0xa0, 0x300, 0x5d0, 0x200d, 0x2028, 0xfeff, 0xfffd, 0xffff, 0x1f600, 0x1f1e9, 0x10ffff,
    ];

    private static readonly long FirstMicrosecond = new DateTime(1, 1, 3).Ticks / TimeSpan.TicksPerMicrosecond;
    private static readonly long LastMicrosecond = new DateTime(9999, 12, 29).Ticks / TimeSpan.TicksPerMicrosecond;

    public bool Bool() => random.Next(2) == 0;

    public int Int(int from, int to) => (int)random.NextInt64(from, (long)to + 1);

    public long Long(long from, long to) => random.NextInt64(from, to);

    public Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    public T Pick<T>(params ReadOnlySpan<T> values) => values[random.Next(values.Length)];

    public T Enum<T>()
        where T : struct, Enum =>
        Pick<T>(System.Enum.GetValues<T>());

    public T? Maybe<T>(Func<T> value)
        where T : struct =>
        Bool() ? value() : null;

    /// <summary>A moment of any year, in whole microseconds and in UTC.</summary>
    public DateTimeOffset Moment() => new(random.NextInt64(FirstMicrosecond, LastMicrosecond) * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    /// <summary>A moment with the offset of any zone.</summary>
    public DateTimeOffset LocalMoment() => Moment().ToOffset(TimeSpan.FromMinutes(Int(-14 * 60, 14 * 60)));

    public TimeOnly Clock() => new(random.NextInt64(0, TimeSpan.TicksPerDay / TimeSpan.TicksPerMicrosecond) * TimeSpan.TicksPerMicrosecond);

    /// <summary>An amount with none, one or two decimals, trailing zeros among them.</summary>
    public decimal Amount() => new(Int(0, int.MaxValue), 0, 0, isNegative: false, (byte)Int(0, 2));

    public Money Money() => new(Amount(), Pick("USD", "EUR", "JPY"));

    public TimeWindow Window() => new(LocalMoment(), LocalMoment(), Text());

    /// <summary>Up to 40 characters of any script. No NUL and no lone surrogate: a test of their own covers those.</summary>
    public string Text() => Text(0, 40);

    public string Text(int from, int to) => string.Concat(Enumerable.Range(0, Int(from, to)).Select(_ => Character()));

    public IReadOnlyList<string> Texts() => [.. Enumerable.Range(0, Int(0, 4)).Select(_ => Text())];

    public IReadOnlyDictionary<string, string> Pairs()
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var left = Int(0, 4); left > 0; left--)
        {
            pairs[Text()] = Text();
        }

        return pairs;
    }

    private Rune Character() => new(random.Next(4) switch
    {
        0 => Int(0x20, 0x7e),
        1 => Pick<int>(Awkward),
        2 => Int(0xa1, 0xd7ff),
        _ => Int(0x10000, 0x1ffff),
    });
}
