using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Sessions and their journals.</summary>
internal static class SessionTables
{
    public const string SessionsName = "call_sessions";
    public const string JournalName = "call_journal";
    public const string OneOpenIndex = "ux_call_sessions_open";
    public const string ProviderCallIdIndex = "ux_call_sessions_provider_call_id";

    public static void Sessions(StoreModel model)
    {
        var table = new Table<CallSession>(model, SessionsName)
            .Text(nameof(CallSession.UserId), IUserContext.MaxUserIdLength)
            .Text(nameof(CallSession.PhoneNumber), Limits.PhoneNumber)
            .Text(nameof(CallSession.ProviderCallId), Limits.ProviderCallId, "call_provider_call_id")
            .Word<CallSessionStatus>(nameof(CallSession.Status))
            .Word<CallOutcome>(nameof(CallSession.Outcome))
            .Text(nameof(CallSession.EndReason), Limits.Text)
            .Json(nameof(CallSession.Summary), ColumnTypes.Json.CallSummary)
            .Text(nameof(CallSession.JournalHash), Limits.Hash)
            .AtLeast(nameof(CallSession.Version), 1)
            .AtLeast(nameof(CallSession.Attempt), 1)
            .AtLeast(nameof(CallSession.JournalSequence), 0)
            .AtLeast(nameof(CallSession.DurationSeconds), 0)
            .Text(Lease.Owner, Limits.LeaseOwner)
            .Hidden<string?>(Lease.Owner)
            .Hidden<DateTimeOffset?>(Lease.Until)
            .Hidden<long>(Lease.Epoch)
            .Fixed(nameof(CallSession.TaskId), nameof(CallSession.Attempt), nameof(CallSession.PhoneNumber), nameof(CallSession.CreatedAt))
            .Marked();
        var entity = table.Entity;
        entity.HasKey(session => new { session.UserId, session.Id });
        entity.Property(session => session.Version).IsConcurrencyToken();

        // The journal's position is compared like the version: an update that appends must find it where the new entries begin.
        entity.Property(session => session.JournalSequence).IsConcurrencyToken();
        entity.HasOne<CallTask>().WithMany().HasForeignKey(session => new { session.UserId, session.TaskId }).OnDelete(DeleteBehavior.NoAction);

        var open = string.Join(", ", Enum.GetValues<CallSessionStatus>().Where(status => status < CallSessionStatus.Completed)
            .Select(status => $"'{EnumWords<CallSessionStatus>.ToWord(status)}'"));
        entity.HasIndex([nameof(CallSession.UserId), nameof(CallSession.TaskId)], OneOpenIndex).IsUnique().HasFilter($"status IN ({open})");

        // A provider's call id is unique over all users by nature, and webhooks know nothing else: the one unique index without the user.
        entity.HasIndex([nameof(CallSession.ProviderCallId)], ProviderCallIdIndex).IsUnique().HasFilter("call_provider_call_id IS NOT NULL");
        entity.HasIndex([nameof(CallSession.UserId), nameof(CallSession.CreatedAt), nameof(CallSession.Id)], "ix_call_sessions_created_at")
            .IsDescending(false, true, false);
        entity.HasIndex([nameof(CallSession.UserId), nameof(CallSession.TaskId), nameof(CallSession.CreatedAt), nameof(CallSession.Id)], "ix_call_sessions_task")
            .IsDescending(false, false, true, false);
        entity.HasIndex([nameof(CallSession.UserId), nameof(CallSession.Status), nameof(CallSession.CreatedAt), nameof(CallSession.Id)], "ix_call_sessions_status")
            .IsDescending(false, false, true, false);

        // Webhooks name an attempt or a caller's number, and no user.
        entity.HasIndex([nameof(CallSession.Id)], "ix_call_sessions_id");
        entity.HasIndex([nameof(CallSession.PhoneNumber), nameof(CallSession.CreatedAt)], "ix_call_sessions_phone_number")
            .IsDescending(false, true).HasFilter("call_provider_call_id IS NOT NULL");
        entity.HasIndex([nameof(CallSession.DueAt)], "ix_call_sessions_due").HasFilter("due_at IS NOT NULL");
        table.Finish();
    }

    public static void Journal(StoreModel model)
    {
        var table = new Table<JournalEntry>(model, JournalName)
            .Text(nameof(JournalEntry.PreviousHash), Limits.Hash)
            .Text(nameof(JournalEntry.Hash), Limits.Hash)
            .AtLeast(nameof(JournalEntry.Sequence), 1)
            .Document(nameof(JournalEntry.Event));
        var entity = table.Entity;
        entity.Property<string>(Columns.UserId).HasMaxLength(IUserContext.MaxUserIdLength);
        entity.Property(entry => entry.Event).HasConversion(callEvent => CallEventJson.Serialize(callEvent), json => CallEventJson.Deserialize(json));
        entity.HasKey(Columns.UserId, nameof(JournalEntry.SessionId), nameof(JournalEntry.Sequence));
        entity.HasOne<CallSession>().WithMany().HasForeignKey(Columns.UserId, nameof(JournalEntry.SessionId)).OnDelete(DeleteBehavior.NoAction);

        // Finds journals by their age: one entry a journal.
        entity.HasIndex([nameof(JournalEntry.At)], "ix_call_journal_began").HasFilter("sequence = 1");
        table.Finish();
    }
}
