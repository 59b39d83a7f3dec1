using System.Text;
using CallAssistant.Conformance;

namespace CallAssistant.EfCore.Tests.Sqlite;

public sealed class SqliteSuppressionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>"Kept are a hash of the number and the moment": after the erasure of the user whose call it was, the number stands in no byte of the files and is refused all the same.</summary>
    [Fact]
    public async Task EraseUserAsync_SuppressedNumber_StandsInNoFileAndStaysOnTheList()
    {
        const string Number = "+12125550187";
        await using var host = await SqliteStoreHost.CreateAsync();
        var records = new Records(1);
        var task = records.Task("victim") with { TargetPhoneNumber = Number };
        var session = records.Session(task) with { PhoneNumber = Number };
        await host.Calls.CommitAsync(new CallCommit { UserId = "victim", Tasks = [task], Session = session, SuppressedNumber = Number }, Token);
        Assert.Contains(Number, await ReadFilesAsync(host), StringComparison.Ordinal);

        await host.Calls.EraseUserAsync("victim", Token);

        var files = await ReadFilesAsync(host);
        Assert.DoesNotContain(Number.TrimStart('+'), files, StringComparison.Ordinal);
        Assert.Contains(SuppressionTable.HashOf(Number), files, StringComparison.Ordinal);
        Assert.True(await host.Suppressions.ContainsAsync(Number, Token));
    }

    private static async Task<string> ReadFilesAsync(SqliteStoreHost host)
    {
        var text = new StringBuilder();
        foreach (var file in Directory.GetFiles(host.Directory))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            text.Append(await reader.ReadToEndAsync(Token));
        }

        return text.ToString();
    }
}
