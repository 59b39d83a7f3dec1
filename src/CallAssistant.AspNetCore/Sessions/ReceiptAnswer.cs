namespace CallAssistant.AspNetCore;

internal sealed record ReceiptAnswer(bool Success, ReceiptBody Receipt)
{
    public static ReceiptAnswer From(CallReceipt receipt) => new(true, new ReceiptBody(
        receipt.SessionId,
        receipt.TaskId,
        receipt.PhoneNumber,
        receipt.Title,
        receipt.Outcome,
        [.. receipt.Entries.Select(entry => new ReceiptEntryBody(entry.Kind, entry.At, entry.Text, entry.Sequence))],
        receipt.JournalLength,
        receipt.JournalHash,
        receipt.BrokenAt is null,
        receipt.BrokenAt,
        receipt.Text));
}

internal sealed record ReceiptBody(
    Guid SessionId,
    Guid TaskId,
    string PhoneNumber,
    string Title,
    CallOutcome Outcome,
    IReadOnlyList<ReceiptEntryBody> Entries,
    long JournalLength,
    string JournalHash,
    bool IsWhole,
    long? BrokenAt,
    string Text);

internal sealed record ReceiptEntryBody(ReceiptKind Kind, DateTimeOffset At, string Text, long Sequence);
