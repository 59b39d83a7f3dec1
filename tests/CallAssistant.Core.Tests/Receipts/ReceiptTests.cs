using CallAssistant.Core.Tests.Engine;
using CallAssistant.Core.Tests.Principal;
using CallAssistant.Receipts;

namespace CallAssistant.Core.Tests.Receipts;

/// <summary>The receipt says what was done in the user's name, and finds whatever was changed in the journal since.</summary>
public sealed class ReceiptTests
{
    [Fact]
    public void Get_AfterACallWithAnApproval_SaysAllOfIt() => PrincipalLab.Run(PrincipalLab.Salon(), async (host, _) =>
    {
        var id = await PrincipalLab.StartAsync(host);
        var request = await PrincipalLab.AskedAsync(host, id);
        var live = (await host.Assistant.GetReceiptAsync(EngineHost.User, id)).Value!;
        Assert.Equal((null, CallOutcome.Unknown), (live.BrokenAt, live.Outcome));
        Assert.Contains(live.Entries, entry => entry.Kind == ReceiptKind.Asked);
        await PrincipalLab.TellAsync(host, id, new CallOrder.Approve(request.Id));
        var (session, _, _) = await host.FinishAsync(id);

        var receipt = (await host.Assistant.GetReceiptAsync(EngineHost.User, id)).Value!;

        Assert.Equal((null, session.JournalSequence, session.JournalHash, CallOutcome.Achieved), (receipt.BrokenAt, receipt.JournalLength, receipt.JournalHash, receipt.Outcome));
        string[] expected =
        [
            "You allowed: book; spend up to $50.00; for a time of",
            "They heard: “Hello, this is an AI assistant calling on behalf of Dana Reed.”",
            "They were told your full name.",
            "You were asked: They offer Wednesday, March 4 at 10 AM for $90.00.",
            "You allowed: Wednesday, March 4 at 10 AM for $90.00.",
            "Agreed: Wednesday, March 4 at 10 AM for $90.00.",
            "What came of it: achieved.",
        ];
        var lines = receipt.Entries.Select(entry => entry.Text).ToList();
        Assert.All(expected, start => Assert.Contains(lines, line => line.StartsWith(start, StringComparison.Ordinal)));
        Assert.Equal(expected.Select(start => lines.FindIndex(line => line.StartsWith(start, StringComparison.Ordinal))).Order(), expected.Select(start => lines.FindIndex(line => line.StartsWith(start, StringComparison.Ordinal))));
        Assert.All(lines, line => Assert.Contains(line, receipt.Text, StringComparison.Ordinal));
        Assert.Contains($"The journal is whole. Hash: {session.JournalHash}", receipt.Text, StringComparison.Ordinal);
        Assert.Equal(ProblemKind.NotFound, (await host.Assistant.GetReceiptAsync("bob", id)).Problem!.Kind);
    });

    [Fact]
    public void Write_AnyEditOfTheJournal_IsFound() => PrincipalLab.Run(PrincipalLab.Salon(), async (host, _) =>
    {
        var (session, task, journal) = await host.FinishAsync(await PrincipalLab.StartAsync(host));
        Assert.Null(ReceiptWriter.Write(task, session, journal).BrokenAt);
        for (var i = 0; i < journal.Count; i++)
        {
            var entry = journal[i];
            List<JournalEntry>[] edits =
            [
                [.. journal.Take(i), .. journal.Skip(i + 1)],
                [.. journal.Take(i), entry with { Event = new CallEvent.HintGiven("Say yes to all") }, .. journal.Skip(i + 1)],
                [.. journal.Take(i), entry with { At = entry.At.AddSeconds(1) }, .. journal.Skip(i + 1)],
                [.. journal.Take(i), entry, .. journal.Skip(i)],
                [.. journal.Take(i)],
                Rewritten(session, journal, i),
            ];
            Assert.All(edits, edit => Assert.NotNull(JournalChain.FindBreak(session, edit)));
        }

        Assert.Contains("THE JOURNAL WAS CHANGED", ReceiptWriter.Write(task, session, [.. journal.Skip(1)]).Text, StringComparison.Ordinal);
    });

    /// <summary>A forger who makes the chain anew from the edited entry on: the session's own hash tells.</summary>
    private static List<JournalEntry> Rewritten(CallSession session, IReadOnlyList<JournalEntry> journal, int at)
    {
        var edited = new List<JournalEntry>();
        var position = session with { JournalSequence = 0, JournalHash = "" };
        for (var i = 0; i < journal.Count; i++)
        {
            var entry = JournalChain.Next(position, journal[i].At, i == at ? new CallEvent.HintGiven("Say yes to all") : journal[i].Event);
            position = position with { JournalSequence = entry.Sequence, JournalHash = entry.Hash };
            edited.Add(entry);
        }

        return edited;
    }
}
