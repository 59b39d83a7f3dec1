using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CallAssistant.Engine;

namespace CallAssistant.Export;

/// <summary>Writes everything that the stores hold of one user.</summary>
internal sealed class UserExport(ICallStore calls, IContactStore contacts, ISettingsStore settings, INotificationStore notifications, TimeProvider time)
{
    private const int FormatVersion = 1;

    public async ValueTask WriteAsync(string userId, Stream destination, CancellationToken cancellationToken)
    {
        using var document = new ExportDocument(destination);
        var json = document.Json;
        json.WriteStartObject();
        json.WriteNumber("format_version", FormatVersion);
        json.WriteString("exported_at", time.GetUtcNow());
        json.WritePropertyName("settings");
        JsonSerializer.Serialize(json, await settings.GetSettingsAsync(userId, cancellationToken), ExportJson.Readable.AssistantSettings);
        await WriteListAsync(document, "contacts", contacts.AllContactsAsync(userId, cancellationToken), ExportJson.Readable.Contact, cancellationToken);
        json.WriteStartArray("tasks");
        await foreach (var task in calls.AllTasksAsync(userId, cancellationToken))
        {
            await WriteTaskAsync(document, task, cancellationToken);
        }

        json.WriteEndArray();
        await WriteListAsync(document, "notifications", notifications.AllNotificationsAsync(userId, cancellationToken), ExportJson.Readable.Notification, cancellationToken);
        json.WriteEndObject();
        await document.SendAllAsync(cancellationToken);
    }

    private async Task WriteTaskAsync(ExportDocument document, CallTask task, CancellationToken cancellationToken)
    {
        WriteOpen(document.Json, ExportedTask.From(task), ExportJson.Readable.ExportedTask);
        document.Json.WriteStartArray("sessions");
        await foreach (var session in calls.AllSessionsAsync(task.UserId, task.Id, cancellationToken))
        {
            await WriteSessionAsync(document, session, cancellationToken);
        }

        document.Json.WriteEndArray();
        document.Json.WriteEndObject();
        await document.SendAsync(cancellationToken);
    }

    private async Task WriteSessionAsync(ExportDocument document, CallSession session, CancellationToken cancellationToken)
    {
        var result = await calls.FindResultAsync(session.UserId, session.Id, cancellationToken)
            ?? throw new CallAssistantException("user.export", "The user was erased while the export was written.");
        WriteOpen(document.Json, ExportedSession.From(session), ExportJson.Readable.ExportedSession);
        document.Json.WriteStartArray("journal");
        foreach (var entry in await calls.ReadJournalAsync(session.UserId, session.Id, after: 0, cancellationToken))
        {
            WriteEntry(document.Json, entry);
            await document.SendAsync(cancellationToken);
        }

        document.Json.WriteEndArray();
        WriteList(document.Json, "transcript", result.Transcript, ExportJson.Readable.TranscriptSegment);
        WriteList(document.Json, "extracted_data", result.Facts, ExportJson.Readable.ExtractedFact);
        document.Json.WriteEndObject();
        await document.SendAsync(cancellationToken);
    }

    /// <summary>The event in its stored bytes, so that the chain of hashes can be checked in the document too.</summary>
    private static void WriteEntry(Utf8JsonWriter json, JournalEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("sequence", entry.Sequence);
        json.WriteString("at", entry.At);
        json.WritePropertyName("event");
        json.WriteRawValue(CallEventJson.Serialize(entry.Event));
        json.WriteString("previous_hash", entry.PreviousHash);
        json.WriteString("hash", entry.Hash);
        json.WriteEndObject();
    }

    private static async Task WriteListAsync<T>(ExportDocument document, string name, IAsyncEnumerable<T> records, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        document.Json.WriteStartArray(name);
        await foreach (var record in records)
        {
            JsonSerializer.Serialize(document.Json, record, type);
            await document.SendAsync(cancellationToken);
        }

        document.Json.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> records, JsonTypeInfo<T> type)
    {
        json.WriteStartArray(name);
        foreach (var record in records)
        {
            JsonSerializer.Serialize(json, record, type);
        }

        json.WriteEndArray();
    }

    /// <summary>Begins an object with a record's members; the caller adds others and ends it.</summary>
    private static void WriteOpen<T>(Utf8JsonWriter json, T record, JsonTypeInfo<T> type)
    {
        json.WriteStartObject();
        foreach (var member in JsonSerializer.SerializeToElement(record, type).EnumerateObject())
        {
            member.WriteTo(json);
        }
    }
}
