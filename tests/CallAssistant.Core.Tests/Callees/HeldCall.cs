using System.Globalization;
using System.Text;
using CallAssistant.Results;
using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Callees;

/// <summary>A call that was held with a callee.</summary>
internal sealed record HeldCall(ICallee Callee, CallSession Session, CallTask Task, IReadOnlyList<JournalEntry> Journal)
{
    public IReadOnlyList<CallEvent.AssistantSpoke> Ours => [.. Journal.Select(entry => entry.Event).OfType<CallEvent.AssistantSpoke>()];

    public IReadOnlyList<CallEvent.CalleeSpoke> Theirs => [.. Journal.Select(entry => entry.Event).OfType<CallEvent.CalleeSpoke>()];

    public CallEvent.Ended End => Journal.Select(entry => entry.Event).OfType<CallEvent.Ended>().Single();

    public string Words => string.Join(" / ", Ours.Select(spoke => spoke.Text));

    /// <summary>True when it was we who closed the line.</summary>
    public bool WeHungUp => End.Detail is "The caller hung up." or EndReasons.TimeBudget or EndReasons.TurnBudget or EndReasons.HoldBudget or EndReasons.NoProgress or EndReasons.SilenceBudget;

    public override string ToString()
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"{Callee.GetType().Name} {Session.Outcome}");
        foreach (var entry in Journal)
        {
            _ = entry.Event switch
            {
                CallEvent.CalleeSpoke spoke => text.AppendLine(CultureInfo.InvariantCulture, $"  {spoke.StartMs,7} H: {spoke.Text}"),
                CallEvent.AssistantSpoke spoke => text.AppendLine(CultureInfo.InvariantCulture, $"  {spoke.StartMs,7} A: {spoke.Text}{(spoke.Interrupted ? " --" : "")}"),
                CallEvent.DigitsSent or CallEvent.Blocked or CallEvent.BeepHeard or CallEvent.Ended or CallEvent.AnsweredByKnown => text.AppendLine(CultureInfo.InvariantCulture, $"          {entry.Event}"),
                _ => text,
            };
        }

        return text.ToString();
    }
}
