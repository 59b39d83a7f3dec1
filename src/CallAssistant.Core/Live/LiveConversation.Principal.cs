using CallAssistant.Diagnostics;
using CallAssistant.Mandates;
using CallAssistant.Principal;

namespace CallAssistant.Live;

/// <content>Offers, and the user in the middle of the call.</content>
internal sealed partial class LiveConversation
{
    /// <summary>Accepts an offer that may be accepted, and puts any other to the user.</summary>
    private ValueTask AcceptAsync(Offer offer, CancellationToken cancellationToken) =>
        offers.RuleBrokenBy(offer) is { } rule ? AskOrLeaveAsync(offer, rule, cancellationToken) : StoreAsync(new CallEvent.OfferAccepted(offer), cancellationToken);

    private ValueTask HandleAskAsync(AgentOutput.AskPrincipal ask, CancellationToken cancellationToken) =>
        ask.Offer is { } offer ? AskOrLeaveAsync(offer, offers.RuleBrokenBy(offer), cancellationToken)
        : principal.MayAskFor(ask.Question) ? AskAsync(token => principal.AskForAsync(ask.Question, token), cancellationToken)
        : ValueTask.CompletedTask;

    /// <summary>An offer that the mandate does not allow is put to the user; where nobody can be asked it is left for after the call, which then ends.</summary>
    private ValueTask AskOrLeaveAsync(Offer offer, string? rule, CancellationToken cancellationToken) =>
        rule is not null && offers.IsStated(offer) && principal.MayAskAbout(offer, rule)
            ? AskAsync(token => principal.AskAboutAsync(offer, rule, token), cancellationToken)
            : LeaveToUserAsync(offer, rule ?? MandateRule.LeftToUser, cancellationToken);

    /// <summary>The callee is told to wait as soon as the question stands in the journal.</summary>
    private async ValueTask AskAsync(Func<CancellationToken, ValueTask> askAsync, CancellationToken cancellationToken)
    {
        agent.Cancel();
        await askAsync(cancellationToken);
        await mouth.SayScriptedAsync(HoldingWords.First(briefing.PrincipalName), cancellationToken);
        await GoOnWhenQuietAsync(cancellationToken);
    }

    private async ValueTask LeaveToUserAsync(Offer offer, string rule, CancellationToken cancellationToken)
    {
        agent.Cancel();
        await StoreAsync(new CallEvent.OfferLeftOpen(offer, rule), cancellationToken);
        logger.Blocked(call.SessionId, rule);
        await mouth.SayScriptedAsync(offers.Deferral, cancellationToken);
        _isEnding = true;
        await GoOnWhenQuietAsync(cancellationToken);
    }

    /// <summary>The user did not answer in time: an offer is left for after the call, a question stays without an answer.</summary>
    private async ValueTask HandleNoAnswerAsync(CancellationToken cancellationToken)
    {
        var request = principal.Open!;
        await principal.ExpireAsync(cancellationToken);
        if (_isEnding)
        {
            return;
        }

        if (request.Offer is { } offer)
        {
            await LeaveToUserAsync(offer, request.Rule!, cancellationToken);
        }
        else
        {
            await OweAnswerAsync(cancellationToken);
        }
    }

    private async ValueTask HandleOrderAsync(LiveInput.Order order, CancellationToken cancellationToken)
    {
        var result = order.Value switch
        {
            CallOrder.Hint hint => await HintAsync(hint.Text, cancellationToken),
            CallOrder.Say say => await SayAsync(say.Text, cancellationToken),
            _ when PrincipalAnswer.In(order.Value) is { } answer => await TakeAsync(answer, cancellationToken),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        order.Result.TrySetResult(result);
    }

    /// <summary>The agent goes on with the answer.</summary>
    private async ValueTask<CallOrderResult> TakeAsync(PrincipalAnswer answer, CancellationToken cancellationToken)
    {
        var result = await principal.TakeAsync(answer, cancellationToken);
        if (result.Status == CallOrderStatus.Done)
        {
            await OweAnswerAsync(cancellationToken);
        }

        return result;
    }

    private async ValueTask<CallOrderResult> HintAsync(string text, CancellationToken cancellationToken)
    {
        await StoreAsync(new CallEvent.HintGiven(text), cancellationToken);
        return new(CallOrderStatus.Done);
    }

    /// <summary>The user's own words, instead of what the agent was about to say.</summary>
    private async ValueTask<CallOrderResult> SayAsync(string text, CancellationToken cancellationToken)
    {
        if (_isEnding || _hungUp || !state.WasAnswered)
        {
            return new(CallOrderStatus.Refused, MandateRule.NobodyListens);
        }

        if (SpeechGate.CheckPrincipal(text, briefing.SpeechState(state)) is { } rule)
        {
            return new(CallOrderStatus.Refused, rule);
        }

        agent.Cancel();
        _oweAnswer = false;
        await StoreAsync(new CallEvent.TakenOver(text), cancellationToken);
        state.PrincipalWords = text;
        await mouth.SayScriptedAsync(text, cancellationToken);
        await GoOnWhenQuietAsync(cancellationToken);
        return new(CallOrderStatus.Done);
    }
}
