using CsCheck;

namespace CallAssistant.Core.Tests.Ai.OfflinePlanning;

/// <summary>Whatever the text is, a plan comes back.</summary>
public sealed class HostileInstructionsTests(ITestOutputHelper output)
{
    private static readonly string[] Pieces =
    [
        "call", "my dentist", "at", "for", "to", "not", "before", "9", "$", "100", "99999999999999999999", "tomorrow", "yesterday", "Friday", "31/02/9999", "12/31/9999", "0000-00-00", "no later than", "Dr.", "under",
        "name", "\"", "\u201C", ":", ";", "\ud800", "\udc00", "\u202e", "\0", "\n", "İ", "ß", "👩‍👩‍👧", "between", "and", "from", "move", "cancel", "order", "#", "message", "that", "I'm", "tell", "table", "four",
        "next week", "tonight at 8", "911", "+1", "202-555-0142", "é", "e\u0301", "...", "--", "' OR 1=1", "<script>", "{0}", "how much", "if possible", "preferably", "max", "25:99", "24:00", "after", "until", "the", "a",
    ];

    [Fact]
    public Task PlanAsync_AnyWords_GivesAPlan() => OneOf(Pieces).Array[0, 40].SampleAsync(words => CheckAsync(string.Join(' ', words)), iter: 3000);

    [Fact]
    public Task PlanAsync_AnyCharacters_GivesAPlan() => Gen.Char.Array[0, 300].SampleAsync(chars => CheckAsync(new string(chars)), iter: 1000);

    [Fact]
    public Task PlanAsync_AnyAnswers_GivesAPlan() =>
        Gen.Select(OneOf("time", "date", "party_size", "phone_number", "contact", "existing", "reference", "message", "subject", "max_price", "x"), OneOf(Pieces).Array[0, 8])
            .SampleAsync((field, words) => CheckAsync("Reserve a table at Luigi's", (field, string.Join(' ', words))), iter: 2000);

    [Theory]
    [InlineData("a ")]
    [InlineData("not before ")]
    [InlineData("Call My ")]
    [InlineData("call and tell ")]
    [InlineData("\"")]
    [InlineData("....")]
    [InlineData("9")]
    [InlineData("at 9 ")]
    [InlineData("but don't tell them, please ask ")]
    [InlineData("don't tell. Or ")]
    public async Task PlanAsync_LongText_StaysLinear(string piece)
    {
        await CheckAsync(string.Concat(Enumerable.Repeat(piece, 200)));
        var small = await CostAsync(piece, 4_000);
        var large = await CostAsync(piece, 40_000);
        output.WriteLine($"{piece.Trim()}: {small} and {large} bytes");

        // Allocation stands for work: it is the same on every machine. Ten times the text, at most about ten times the work.
        Assert.True(large < (small * 15) + 1_000_000, $"{small} bytes became {large}");
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("2400-02-29T23:59:59Z")]
    public async Task PlanAsync_OddMoments_GiveAPlan(string now)
    {
        var context = Planning.Context() with { Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture) };

        var result = await Planning.PlanAsync(Planning.Task("Book a cleaning with my dentist after tomorrow at 3pm or next week"), context);

        Assert.NotEmpty(result.Plan.Goal);
    }

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static async Task<long> CostAsync(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1));
        var before = GC.GetAllocatedBytesForCurrentThread();
        await CheckAsync(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static async Task CheckAsync(string text, params (string Field, string Answer)[] answers)
    {
        var result = await Planning.PlanAsync(Planning.Task(text, answers));
        Assert.InRange(result.Title.Length, 1, CallTask.MaxTitleLength);
        Assert.NotEmpty(result.Plan.Goal);
        Assert.InRange(result.Plan.Steps.Count, 3, 7);
        Assert.All(result.HardConstraints.Concat(result.SoftPreferences), c => Assert.InRange(c.Length, 1, CallTask.MaxConstraintLength));
        Assert.InRange(result.HardConstraints.Count, 0, CallTask.MaxConstraints);
        Assert.False(result.Plan.Details.Window is { } w && w.To <= w.From);
        new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(result.Plan.Goal + result.Title + string.Concat(result.HardConstraints));
    }
}
