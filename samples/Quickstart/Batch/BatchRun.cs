namespace CallAssistant.Quickstart.Batch;

/// <summary>Runs a file of instructions, line by line, and reports one line each and the counts.</summary>
internal static class BatchRun
{
    /// <summary>Runs it. No line stops the others.</summary>
    /// <returns>The exit code: 0, or 1 when the file cannot be read.</returns>
    public static async Task<int> RunAsync(string file, int seed, TextWriter output, TextWriter errors)
    {
        string[] lines;
        try
        {
            lines = await File.ReadAllLinesAsync(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            await errors.WriteLineAsync($"{file} cannot be read: {fault.Message}");
            return 1;
        }

        using var template = new TempDatabase();
        await BatchCall.MakeTemplateAsync(template);
        var call = new BatchCall(template.File, seed);
        var report = new BatchReport(output);
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }

            var (record, fault) = BatchRecord.Parse(lines[i], i + 1);
            if (record is null)
            {
                report.AddBadLine(i + 1, fault!);
            }
            else
            {
                report.Add(record, RunOne(call, record));
            }
        }

        report.WriteCounts();
        return 0;
    }

    private static BatchResult RunOne(BatchCall call, BatchRecord record)
    {
        try
        {
            return call.Run(record);
        }
#pragma warning disable CA1031 // Whatever one line does, the others are run; the report counts it as a fault.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return new BatchResult(null) { Fault = $"{fault.GetType().Name}: {fault.Message}" };
        }
    }
}
