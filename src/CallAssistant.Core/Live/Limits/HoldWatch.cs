using CallAssistant.Results;
using CallAssistant.Speech;

namespace CallAssistant.Live.Limits;

/// <summary>
/// Watches a call that was put on hold. While it lasts no agent is asked, so that music costs nothing, and the hold budget runs; the first words of a person end it and are
/// answered like any others.
/// </summary>
internal sealed class HoldWatch(RunningCall call, ConversationState state, Mouth mouth, LiveCallOptions options, TimeProvider time) : IDisposable
{
    /// <summary>Said without an agent to a person who asks us to wait; a queue is not answered.</summary>
    private const string Courtesy = "Of course.";

    private readonly LiveTimer _budget = new(time, call);

    /// <summary>True while nobody listens.</summary>
    public bool IsOn => state.Listener == Listener.Hold;

    /// <summary>True when this timer says that the budget is used up.</summary>
    public bool BudgetIsUsedUp(LiveInput.TimeUp timer) => _budget.Took(timer) && IsOn;

    /// <summary>Goes on where the journal stands.</summary>
    /// <param name="elapsed">Time since the pick-up.</param>
    public void Resume(TimeSpan elapsed)
    {
        if (IsOn)
        {
            LimitHold(elapsed);
        }
    }

    /// <summary>The callee has said something, which is stored.</summary>
    /// <param name="heard">The words.</param>
    /// <param name="before">Who had the call before.</param>
    /// <param name="mayTalk">False when the call ends anyway.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async ValueTask HeardAsync(CallSignal.Heard heard, Listener before, bool mayTalk, CancellationToken cancellationToken)
    {
        if (!IsOn)
        {
            _budget.Clear();
        }
        else if (before != Listener.Hold)
        {
            LimitHold(heard.End);
            var wasAsked = state.DisclosureHeard || heard.Text.Contains('?');
            if (mayTalk && wasAsked && before == Listener.Person)
            {
                await mouth.SayScriptedAsync(Courtesy, cancellationToken);
            }
        }
    }

    public void Dispose() => _budget.Dispose();

    private void LimitHold(TimeSpan now)
    {
        var left = options.MaxHold - state.Hold.Until(now);
        _budget.Set(left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }
}
