using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>The tables and views of CallAssistant in any model.</summary>
internal static class CallAssistantModel
{
    /// <summary>The tables of users' rows, each after those that it refers to. Another table is a later version's: it comes with a migration and helpers of its own.</summary>
    public static IReadOnlyList<string> TableNames { get; } =
    [
        ContactTables.ContactsName, ContactTables.SettingsName, TaskTables.TasksName, SessionTables.SessionsName, SessionTables.JournalName,
        ResultTables.TranscriptsName, ResultTables.SegmentsName, ResultTables.FactsName, NotificationTables.NotificationsName, NotificationTables.IdempotencyKeysName,
    ];

    public static IReadOnlyList<string> ViewNames { get; } = ["call_tasks_with_sessions", "call_sessions_with_data"];

    public static void AddTables(ModelBuilder builder, string? schema)
    {
        var style = ColumnStyle.Of(builder);
        var model = new StoreModel(builder, style, style.Schema(schema));
        ContactTables.Contacts(model);
        ContactTables.Settings(model);
        TaskTables.Tasks(model);
        SessionTables.Sessions(model);
        SessionTables.Journal(model);
        ResultTables.Transcripts(model);
        ResultTables.Segments(model);
        ResultTables.Facts(model);
        NotificationTables.Notifications(model);
        NotificationTables.IdempotencyKeys(model);
        SuppressionTable.Add(model);
    }
}
