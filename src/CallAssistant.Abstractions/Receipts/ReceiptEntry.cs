namespace CallAssistant;

/// <summary>One line of a receipt.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="At">When it happened.</param>
/// <param name="Text">The line, for people. Words of the callee stand in quotation marks.</param>
/// <param name="Sequence">The journal entry that it rests on.</param>
public sealed record ReceiptEntry(ReceiptKind Kind, DateTimeOffset At, string Text, long Sequence);
