using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CallAssistant.Engine;

namespace CallAssistant.Export;

/// <summary>Writes everything that the stores hold of one user.</summary>
internal sealed class UserExport(ICallStore calls, IContactStore contacts, ISettingsStore settings, INotificationStore notifications, TimeProvider time)
{
    private const int FormatVersion = 1;

    /// <summary>Bytes that are gathered before they leave.</summary>
    private const int ChunkSize = 32 * 1024;

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = ExportJson.Readable.Options.Encoder };

    public async ValueTask WriteAsync(string userId, Stream destination, CancellationToken cancellationToken)
    {
        // Never disposed: that would send on what was gathered of a document that broke off.
        var json = new Utf8JsonWriter(destination, WriterOptions);
        json.WriteStartObject();
        json.WriteNumber("format_version", FormatVersion);
        json.WriteString("exported_at", time.GetUtcNow());
        json.WritePropertyName("settings");
        JsonSerializer.Serialize(json, await settings.GetSettingsAsync(userId, cancellationToken), ExportJson.Readable.AssistantSettings);
        await WriteListAsync(json, "contacts", contacts.AllContactsAsync(userId, cancellationToken), ExportJson.Readable.Contact, cancellationToken);
        json.WriteStartArray("tasks");
        await foreach (var task in calls.AllTasksAsync(userId, cancellationToken))
        {
            await WriteTaskAsync(json, userId, task, cancellationToken);
        }

        json.WriteEndArray();
        await WriteListAsync(json, "notifications", notifications.AllNotificationsAsync(userId, cancellationToken), ExportJson.Readable.Notification, cancellationToken);
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private async Task WriteTaskAsync(Utf8JsonWriter json, string userId, CallTask task, CancellationToken cancellationToken)
    {
        WriteOpen(json, ExportedTask.From(task), ExportJson.Readable.ExportedTask);
        json.WriteStartArray("sessions");
        await foreach (var session in calls.AllSessionsAsync(userId, task.Id, cancellationToken))
        {
            await WriteSessionAsync(json, session, cancellationToken);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await SendAsync(json, cancellationToken);
    }

    private async Task WriteSessionAsync(Utf8JsonWriter json, CallSession session, CancellationToken cancellationToken)
    {
        var result = await calls.FindResultAsync(session.UserId, session.Id, cancellationToken)
            ?? throw new CallAssistantException("user.export", "The user was erased while the export was written.");
        WriteOpen(json, ExportedSession.From(session), ExportJson.Readable.ExportedSession);
        json.WriteStartArray("journal");
        foreach (var entry in await calls.ReadJournalAsync(session.UserId, session.Id, after: 0, cancellationToken))
        {
            WriteEntry(json, entry);
            await SendAsync(json, cancellationToken);
        }

        json.WriteEndArray();
        WriteList(json, "transcript", result.Transcript, ExportJson.Readable.TranscriptSegment);
        WriteList(json, "extracted_data", result.Facts, ExportJson.Readable.ExtractedFact);
        json.WriteEndObject();
        await SendAsync(json, cancellationToken);
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

    private static async Task WriteListAsync<T>(Utf8JsonWriter json, string name, IAsyncEnumerable<T> records, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        json.WriteStartArray(name);
        await foreach (var record in records)
        {
            JsonSerializer.Serialize(json, record, type);
            await SendAsync(json, cancellationToken);
        }

        json.WriteEndArray();
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

    private static Task SendAsync(Utf8JsonWriter json, CancellationToken cancellationToken) =>
        json.BytesPending < ChunkSize ? Task.CompletedTask : json.FlushAsync(cancellationToken);
}
