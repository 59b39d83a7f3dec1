using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CallAssistant.Builder;

namespace CallAssistant;

/// <summary>The hash chain of a journal: makes entries, and finds any edit.</summary>
public static class JournalChain
{
    /// <summary>Makes the entry that follows a session's journal.</summary>
    /// <param name="session">The session; its <see cref="CallSession.JournalSequence"/> and <see cref="CallSession.JournalHash"/> tell where the journal ends.</param>
    /// <param name="at">When it happened; kept in whole microseconds, so that any store can keep it exactly.</param>
    /// <param name="callEvent">What happened.</param>
    public static JournalEntry Next(CallSession session, DateTimeOffset at, CallEvent callEvent)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(callEvent);
        at = at.ToMicroseconds();
        var sequence = session.JournalSequence + 1;
        var hash = Hash(session.JournalHash, session.Id, sequence, at, callEvent);
        return new JournalEntry(session.Id, sequence, at, callEvent, session.JournalHash, hash);
    }

    /// <summary>Checks a whole journal.</summary>
    /// <param name="journal">All entries in order.</param>
    /// <returns>The sequence number of the first entry that was changed, removed or put in; null when the chain is whole.</returns>
    public static long? FindBreak(IReadOnlyList<JournalEntry> journal)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var previous = "";
        for (var i = 0; i < journal.Count; i++)
        {
            var entry = journal[i];
            if (entry.Sequence != i + 1
                || entry.PreviousHash != previous
                || entry.Hash != Hash(previous, entry.SessionId, entry.Sequence, entry.At, entry.Event))
            {
                return i + 1;
            }

            previous = entry.Hash;
        }

        return null;
    }

    /// <summary>Checks the whole journal of a session, also that nothing is missing at its end.</summary>
    /// <param name="session">The session as it is stored.</param>
    /// <param name="journal">All entries in order.</param>
    /// <returns>The sequence number of the first entry that was changed, removed or put in; null when the chain is whole.</returns>
    public static long? FindBreak(CallSession session, IReadOnlyList<JournalEntry> journal)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (FindBreak(journal) is { } broken)
        {
            return broken;
        }

        for (var i = 0; i < journal.Count; i++)
        {
            if (journal[i].SessionId != session.Id)
            {
                return i + 1;
            }
        }

        var hash = journal.Count == 0 ? "" : journal[^1].Hash;
        return journal.Count == session.JournalSequence && hash == session.JournalHash ? null : Math.Min(journal.Count, session.JournalSequence) + 1;
    }

    private static string Hash(string previous, Guid sessionId, long sequence, DateTimeOffset at, CallEvent callEvent)
    {
        var micros = at.UtcTicks / TimeSpan.TicksPerMicrosecond;
        var text = string.Create(CultureInfo.InvariantCulture, $"{previous}\n{sessionId:D}\n{sequence}\n{micros}\n{CallEventJson.Serialize(callEvent)}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
