using System.Globalization;

namespace CallAssistant.Quickstart.Terminal;

/// <summary>Shows a call while it goes on, one journal entry at a time.</summary>
internal static class TranscriptPage
{
    public static void Show(Screen screen, JournalEntry entry)
    {
        switch (entry.Event)
        {
            case CallEvent.DialStarted dial:
                Note($"Dialling {dial.PhoneNumber} (attempt {dial.Attempt})");
                break;
            case CallEvent.DialRejected rejected:
                Note($"The dial was refused: {rejected.Detail}");
                break;
            case CallEvent.DialUnknown unknown:
                Note($"It is not known whether the phone rings: {unknown.Detail}");
                break;
            case CallEvent.StatusChanged status:
                Note(Words.Plain(status.Status) + (status.AnsweredBy is { } who ? $", answered by {Words.Plain(who)}" : ""));
                break;
            case CallEvent.CalleeSpoke spoke:
                Spoken("Callee", spoke.Text, spoke.StartMs, Ink.Cyan);
                break;
            case CallEvent.AssistantSpoke spoke:
                Spoken("Assistant", spoke.Text + (spoke.Interrupted ? " …" : ""), spoke.StartMs, Ink.Green);
                break;
            case CallEvent.BeepHeard:
                Note("(beep)");
                break;
            case CallEvent.DigitsSent digits:
                Note($"Keys sent: {digits.Digits}");
                break;
            case CallEvent.OfferAccepted accepted:
                Note("The mandate allows the offer: accepted");
                break;
            case CallEvent.OfferLeftOpen open:
                Note($"An offer is left for you to decide ({open.Rule})");
                break;
            case CallEvent.Blocked blocked:
                Note($"The gate kept something from being said ({blocked.Rule})");
                break;
            case CallEvent.Ended ended:
                Note($"Call ended: {Words.Plain(ended.Status)}. {ended.Detail}");
                break;
        }

        void Spoken(string who, string text, long startMs, Ink ink) =>
            screen.Line($"  {TimeSpan.FromMilliseconds(startMs).ToString(@"mm\:ss", CultureInfo.InvariantCulture)}  {who,-11}{text}", ink);

        void Note(string text) => screen.Line($"         {text}", Ink.Dim);
    }
}
