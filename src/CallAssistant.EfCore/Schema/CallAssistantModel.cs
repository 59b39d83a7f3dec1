using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>The tables of CallAssistant in any model.</summary>
internal static class CallAssistantModel
{
    public static void AddTables(ModelBuilder model)
    {
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
    }
}
