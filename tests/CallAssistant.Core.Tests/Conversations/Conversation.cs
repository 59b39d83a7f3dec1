using System.Globalization;
using System.Text;

namespace CallAssistant.Core.Tests.Conversations;

/// <summary>A call that was held, with all that came of it.</summary>
internal sealed record Conversation(
    ConversationCase Case,
    CallTask Planned,
    CallTask Task,
    CallSession Session,
    IReadOnlyList<JournalEntry> Journal,
    CallResult Result,
    IReadOnlyList<CallTask> FollowUps,
    CalleeTruth? Truth)
{
    public bool IsAchieved => Session.Outcome == CallOutcome.Achieved;

    public IEnumerable<ExtractedFact> Verified => Result.Facts.Where(fact => fact.Status == FactStatus.Verified);

    public IReadOnlyList<TranscriptSegment> Spoken => [.. Result.Transcript.Where(segment => segment.Speaker != Speaker.System)];

    public IEnumerable<string> AssistantWords => Spoken.Where(segment => segment.Speaker == Speaker.Assistant).Select(segment => segment.Text);

    public IEnumerable<string> CalleeWords => Spoken.Where(segment => segment.Speaker == Speaker.Human).Select(segment => segment.Text);

    public override string ToString()
    {
        var text = new StringBuilder();
        var invariant = CultureInfo.InvariantCulture;
        text.AppendLine(invariant, $"=== {Case}").AppendLine(invariant, $"    plan {Planned.Plan!.Errand} {Planned.Mandate}");
        foreach (var entry in Journal)
        {
            _ = entry.Event switch
            {
                CallEvent.CalleeSpoke spoke => text.AppendLine(invariant, $"  {spoke.StartMs / 1000,4} H: {spoke.Text}"),
                CallEvent.AssistantSpoke spoke => text.AppendLine(invariant, $"  {spoke.StartMs / 1000,4} A: {spoke.Text}{(spoke.Interrupted ? " --" : "")}"),
                CallEvent.OfferAccepted accepted => text.AppendLine(invariant, $"       [accepts {accepted.Offer.At:MM-dd HH:mm} {accepted.Offer.Price}]"),
                CallEvent.OfferLeftOpen open => text.AppendLine(invariant, $"       [leaves open {open.Offer.At:MM-dd HH:mm} {open.Offer.Price}: {open.Rule}]"),
                CallEvent.Blocked blocked => text.AppendLine(invariant, $"       [BLOCKED {blocked.Rule}]"),
                CallEvent.BeepHeard => text.AppendLine("       [beep]"),
                CallEvent.Ended ended => text.AppendLine(invariant, $"       [ended {ended.Status} after {ended.AtMs / 1000} s: {ended.Detail}]"),
                _ => text,
            };
        }

        text.AppendLine(invariant, $"    {Session.Outcome}{(Truth is { } truth && truth.IsAchievable(this) != IsAchieved ? " (ACHIEVABLE)" : "")} {Task.Status}: {Session.Summary?.Text}");
        foreach (var fact in Result.Facts)
        {
            text.AppendLine(invariant, $"      {fact.Key} = {fact.Value} {fact.Status} \"{fact.RawFragment}\"");
        }

        foreach (var followUp in FollowUps)
        {
            text.AppendLine(invariant, $"      follow-up: {followUp.Title} | {followUp.RawInstruction}");
        }

        foreach (var flaw in ConversationChecks.Flaws(this))
        {
            text.AppendLine(invariant, $"    FLAW {flaw}");
        }

        return text.ToString();
    }
}
