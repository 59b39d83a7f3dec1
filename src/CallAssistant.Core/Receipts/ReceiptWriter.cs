using System.Globalization;
using System.Text;
using CallAssistant.Engine;
using CallAssistant.Language;
using CallAssistant.Mandates;
using CallAssistant.Principal;

namespace CallAssistant.Receipts;

/// <summary>Reads a journal as a receipt. Pure: the same journal gives the same receipt.</summary>
internal static class ReceiptWriter
{
    public static CallReceipt Write(CallTask task, CallSession session, IReadOnlyList<JournalEntry> journal)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(task.Plan?.TimeZone ?? "UTC", out var known) ? known : TimeZoneInfo.Utc;
        var entries = new List<ReceiptEntry>();
        var requests = PrincipalRequest.Read(journal);
        var introduced = false;
        foreach (var entry in journal)
        {
            if (Line(entry, requests, ref introduced) is var (kind, text))
            {
                entries.Add(new ReceiptEntry(kind, entry.At, text, entry.Sequence));
            }
        }

        var broken = IsPurged(session, journal) ? null : JournalChain.FindBreak(session, journal);
        return new CallReceipt
        {
            SessionId = session.Id,
            TaskId = task.Id,
            PhoneNumber = session.PhoneNumber,
            Title = task.Title,
            Outcome = session.Outcome,
            Entries = entries,
            JournalLength = journal.Count,
            JournalHash = journal.Count == 0 ? "" : journal[^1].Hash,
            BrokenAt = broken,
            Text = TextOf(task, session, entries, broken, zone),
        };
    }

    /// <summary>A journal that was kept as long as it had to be is gone as a whole.</summary>
    private static bool IsPurged(CallSession session, IReadOnlyList<JournalEntry> journal) => journal.Count == 0 && session.IsOver;

    private static (ReceiptKind Kind, string Text)? Line(JournalEntry entry, IReadOnlyList<PrincipalRequest> requests, ref bool introduced)
    {
        switch (entry.Event)
        {
            case CallEvent.DialStarted { Mandate: { } mandate }:
                return (ReceiptKind.Allowed, AllowedWords.Of(mandate));
            case CallEvent.AssistantSpoke { Interrupted: false } spoke when !introduced && Disclosure.IsIn(spoke.Text):
                introduced = true;
                return (ReceiptKind.Introduced, $"They heard: “{spoke.Text}”");
            case CallEvent.Disclosed disclosed:
                return (ReceiptKind.Disclosed, $"They were told your {Plain(disclosed.Field)}.");
            case CallEvent.OfferLeftOpen open:
                return (ReceiptKind.Offered, $"Offered and left for you: {OfferQuestion.Words(open.Offer)}. They said: “{open.Offer.Words}”");
            case CallEvent.PrincipalAsked asked:
                return (ReceiptKind.Asked, $"You were asked: {asked.Question}");
            case CallEvent.PrincipalRequestClosed closed:
                return (ReceiptKind.Asked, Answer(closed.State, closed.Text, requests.FirstOrDefault(request => request.Id == closed.Request)));
            case CallEvent.AnsweredLate late:
                return (ReceiptKind.Asked, "After the time was over: " + Answer(late.State, late.Text, requests.FirstOrDefault(request => request.Id == late.Request)));
            case CallEvent.HintGiven hint:
                return (ReceiptKind.Told, $"You told the assistant: {hint.Text}");
            case CallEvent.TakenOver taken:
                return (ReceiptKind.Told, $"You had it say: “{taken.Text}”");
            case CallEvent.UserHungUp:
                return (ReceiptKind.Told, "You hung up.");
            case CallEvent.OfferAccepted accepted:
                return (ReceiptKind.Agreed, $"Agreed: {OfferQuestion.Words(accepted.Offer)}. They said: “{accepted.Offer.Words}”");
            case CallEvent.Blocked blocked:
                return (ReceiptKind.KeptBack, $"Something was kept from being said: {Plain(blocked.Rule)}.");
            case CallEvent.DigitsSent digits:
                return (ReceiptKind.Keyed, $"Keys sent: {digits.Digits}.");
            case CallEvent.RecordingStarted:
                return (ReceiptKind.Recorded, "The call was recorded from here on.");
            case CallEvent.RecordingRefused refused:
                return (ReceiptKind.Recorded, $"Not recorded: {Plain(Problems.Word(refused.Reason))}.");
            case CallEvent.DialRejected rejected:
                return (ReceiptKind.Ended, $"Not dialled: {rejected.Detail}");
            case CallEvent.Ended ended:
                return (ReceiptKind.Ended, $"The call ended: {Plain(Problems.Word(ended.Status))}.");
            case CallEvent.Processed processed:
                return (ReceiptKind.Ended, $"What came of it: {Plain(Problems.Word(processed.Outcome))}.");
            default:
                return null;
        }
    }

    private static string Answer(PrincipalRequestState state, string? text, PrincipalRequest? request) => state switch
    {
        PrincipalRequestState.Approved => request?.Offer is { } offer ? $"You allowed: {OfferQuestion.Words(offer)}." : "You allowed it.",
        PrincipalRequestState.Denied => "You said no.",
        PrincipalRequestState.Answered => $"You answered: {text}",
        PrincipalRequestState.Expired => "You did not answer in time.",
        PrincipalRequestState.OfferChanged => "They named another offer: your answer did not count any more.",
        _ => "The call ended before you answered.",
    };

    private static string TextOf(CallTask task, CallSession session, List<ReceiptEntry> entries, long? broken, TimeZoneInfo zone)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{task.Title}\nCall to {session.PhoneNumber}, attempt {session.Attempt}, {SpokenFormat.Moment(TimeZoneInfo.ConvertTime(session.StartedAt ?? session.CreatedAt, zone))}\n\n");
        foreach (var entry in entries)
        {
            text.Append(CultureInfo.InvariantCulture, $"{TimeZoneInfo.ConvertTime(entry.At, zone):HH:mm:ss}  {entry.Text}\n");
        }

        text.Append('\n').Append(broken is { } at ? $"THE JOURNAL WAS CHANGED: entry {at} is not what was written." : $"The journal is whole. Hash: {(session.JournalHash.Length == 0 ? "none" : session.JournalHash)}").Append('\n');
        return text.ToString();
    }

    private static string Plain(string name) => name.Replace('_', ' ');
}
