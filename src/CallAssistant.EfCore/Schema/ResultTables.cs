using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>What a processed call leaves: transcript, segments, facts.</summary>
internal static class ResultTables
{
    public const string TranscriptsName = "call_transcripts";
    public const string SegmentsName = "call_transcript_segments";
    public const string FactsName = "call_extracted_data";

    public static void Transcripts(StoreModel model)
    {
        var table = new Table<TranscriptRow>(model, TranscriptsName).Text(nameof(TranscriptRow.UserId), IUserContext.MaxUserIdLength);
        table.Entity.HasKey(row => new { row.UserId, row.SessionId });
        table.Entity.HasOne<CallSession>().WithMany().HasForeignKey(row => new { row.UserId, row.SessionId }).OnDelete(DeleteBehavior.NoAction);
        table.Entity.HasIndex([nameof(TranscriptRow.CreatedAt)], "ix_call_transcripts_created_at");
        table.Finish();
    }

    public static void Segments(StoreModel model)
    {
        var table = new Table<TranscriptSegment>(model, SegmentsName)
            .Word<Speaker>(nameof(TranscriptSegment.Speaker))
            .Text(nameof(TranscriptSegment.Text), Limits.Text)
            .Word<Sentiment>(nameof(TranscriptSegment.Sentiment))
            .Check("times", "end_time_ms >= start_time_ms");
        var entity = table.Entity;
        entity.Property<string>(Columns.UserId).HasMaxLength(IUserContext.MaxUserIdLength);
        entity.Property<Guid>(Columns.SessionId);
        entity.HasKey(Columns.UserId, Columns.SessionId, nameof(TranscriptSegment.Id));
        entity.HasOne<TranscriptRow>().WithMany().HasForeignKey(Columns.UserId, Columns.SessionId).OnDelete(DeleteBehavior.NoAction);
        table.Finish();
    }

    public static void Facts(StoreModel model)
    {
        var table = new Table<ExtractedFact>(model, FactsName)
            .Text(nameof(ExtractedFact.Key), Limits.FactKey)
            .Word<FactType>(nameof(ExtractedFact.Type))
            .Text(nameof(ExtractedFact.Value), Limits.Text)
            .Word<FactStatus>(nameof(ExtractedFact.Status))
            .Text(nameof(ExtractedFact.RawFragment), Limits.Text);
        var entity = table.Entity;
        entity.Property<string>(Columns.UserId).HasMaxLength(IUserContext.MaxUserIdLength);
        entity.Property<int>(Columns.Position);
        entity.HasKey(Columns.UserId, nameof(ExtractedFact.Id));
        entity.HasOne<CallSession>().WithMany().HasForeignKey(Columns.UserId, nameof(ExtractedFact.SessionId)).OnDelete(DeleteBehavior.NoAction);
        entity.HasIndex([Columns.UserId, nameof(ExtractedFact.SessionId), Columns.Position], "ix_call_extracted_data_session");
        table.Finish();
    }
}
