using CallAssistant.EndToEnd.Hosting;

namespace CallAssistant.EndToEnd.Quickstart;

/// <summary>The console sample, run as a user runs it, with its output redirected.</summary>
public sealed class QuickstartTests
{
    [Fact]
    public async Task Instruction_WithAllItNeeds_IsCalledAndItsFactsAreShown()
    {
        var (exitCode, lines) = await RunAsync("Call Harbor Books and ask for their opening hours", "--speed", "20");

        Assert.Equal(0, exitCode);
        Assert.Contains("Plan", lines);
        Assert.Contains(lines, line => line.StartsWith("Mandate", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("Assistant", StringComparison.Ordinal) && line.Contains("AI assistant calling on behalf of Dana Reed", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("opening_hours", StringComparison.Ordinal) && line.Contains("verified", StringComparison.Ordinal) && line.Contains("9 AM", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("Result", StringComparison.Ordinal) && line.Contains("achieved", StringComparison.Ordinal));
        Assert.Contains("Follow-ups", lines);
        Assert.DoesNotContain(lines, line => line.Contains('\e', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Instruction_ThatLacksSomething_PrintsTheQuestions()
    {
        var (exitCode, lines) = await RunAsync("Call Joe's Diner and ask when they open");

        Assert.Equal(3, exitCode);
        Assert.Contains("Questions", lines);
        Assert.Contains(lines, line => line.Contains("phone number", StringComparison.Ordinal));
        Assert.DoesNotContain("Call", lines);
    }

    [Theory]
    [InlineData]
    [InlineData("--speed", "0", "Call Harbor Books")]
    [InlineData("--unknown", "1")]
    [InlineData("Call", "Harbor", "Books")]
    [InlineData("--batch")]
    public async Task Arguments_ThatCannotBeUsed_ShowTheUsage(params string[] args)
    {
        var (exitCode, lines) = await RunAsync(args);

        Assert.Equal(2, exitCode);
        Assert.Contains(lines, line => line.Contains("dotnet run --project samples/Quickstart", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Batch_WithBadLines_ReportsEachAndRunsTheOthers()
    {
        using var folder = new TestFolder();
        var file = folder.File("instructions.jsonl");
        await File.WriteAllLinesAsync(
            file,
            [
                """{"id": "hours", "text": "Call Harbor Books and ask for their opening hours", "region": "US", "reference_date": "2026-03-02", "goal": "ignored"}""",
                """{"id": "cinema", "text": "Call Joe's Diner and ask when they open"}""",
                "not json",
                """["text"]""",
                "",
                """{"id": "no-text"}""",
                """{"text": 7}""",
                """{"text": "Call Harbor Books", "region": "Atlantis"}""",
                """{"text": "Call Harbor Books", "reference_date": "2026-02-30"}""",
                """{"text": "\ud800"}""",
                $$"""{"id": "endless", "text": "{{new string('x', 5_000)}}"}""",
                """{"id": "british", "text": "Please ring 020 7946 0018 and book a table for two tomorrow at 7 pm", "region": "GB", "reference_date": "2018-07-02"}""",
            ]);

        var (exitCode, lines) = await RunAsync("--batch", file);

        Assert.Equal(0, exitCode);
        Assert.Contains(lines, line => line.StartsWith("hours ", StringComparison.Ordinal) && line.Contains("ask_opening_hours", StringComparison.Ordinal) && line.Contains("achieved", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("cinema ", StringComparison.Ordinal) && line.EndsWith("missing: phone_number", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("british ", StringComparison.Ordinal) && line.Contains("reserve_table", StringComparison.Ordinal));
        Assert.Equal(["line 3", "line 4", "line 6", "line 7", "line 8", "line 9", "line 10"], lines.Where(line => line.Contains(" is skipped: ", StringComparison.Ordinal)).Select(line => line[..line.IndexOf(" is", StringComparison.Ordinal)]));
        Assert.Contains(lines, line => line.StartsWith("endless ", StringComparison.Ordinal) && line.Contains("fault", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("4 records: ", StringComparison.Ordinal) && line.EndsWith("7 lines skipped", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Batch_InTwoProcessesWithOneSeed_MakesTheSameJournals()
    {
        using var folder = new TestFolder();
        var file = folder.File("instructions.jsonl");
        await File.WriteAllLinesAsync(
            file,
            [
                """{"id": "a", "text": "Call Bright Smile Dental and book a cleaning in the next three weeks, up to $100", "reference_date": "2026-03-02"}""",
                """{"id": "b", "text": "Reserve a table for four at Trattoria Roma tomorrow at 7 PM", "reference_date": "2026-03-02"}""",
                """{"id": "c", "text": "Call Harbor Books and ask how much a calendar is", "reference_date": "2026-03-02"}""",
                """{"id": "d", "text": "Call my gym and ask when they open", "reference_date": "2026-03-02"}""",
            ]);

        var (_, first) = await RunAsync("--batch", file, "--seed", "7");
        var (_, second) = await RunAsync("--batch", file, "--seed", "7");
        var (_, other) = await RunAsync("--batch", file, "--seed", "8");

        Assert.Contains("4 called", first.Single(line => line.StartsWith("4 records: ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(first, second);
        Assert.NotEqual(Journals(first), Journals(other));
    }

    [Fact]
    public async Task Batch_OfRealRequests_EndsEachAsAPlanWithQuestionsOrAFinishedCall()
    {
        var file = SharedFiles.Require("eval/instructions-dev.jsonl");
        var count = (await File.ReadAllLinesAsync(file)).Length;

        var (exitCode, lines) = await RunAsync("--batch", file);

        Assert.Equal(0, exitCode);
        var counts = Assert.Single(lines, line => line.StartsWith($"{count} records: ", StringComparison.Ordinal));
        Assert.EndsWith(", 0 not called, 0 faults, 0 lines skipped", counts, StringComparison.Ordinal);
    }

    private static string Journals(IEnumerable<string> lines) => lines.Single(line => line.StartsWith("Journals: ", StringComparison.Ordinal));

    private static async Task<(int ExitCode, IReadOnlyList<string> Lines)> RunAsync(params IEnumerable<string> args)
    {
        await using var program = RunningProgram.Start(Built.Sample("Quickstart"), args);
        var exitCode = await program.WaitForExitAsync();
        return (exitCode, program.Lines);
    }
}
