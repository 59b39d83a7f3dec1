using CallAssistant.Builder;
using CallAssistant.Journal;
using CallAssistant.Live;
using CallAssistant.Live.Limits;
using CallAssistant.Mandates;
using CallAssistant.Notifications;

namespace CallAssistant.Principal;

/// <summary>Asks the user in the middle of the call, one thing at a time, and takes the answer: the first one, to that very offer, before its deadline. All of it stands in the journal, so that it outlives this host.</summary>
internal sealed class PrincipalDesk(
    RunningCall call, SessionWriter writer, Briefing briefing, ConversationState state, NotificationWriter notifications, TimeProvider time, LiveCallOptions options) : IDisposable
{
    private const int LongestQuestion = 300;
    private readonly LiveTimer _deadline = new(time, call);

    /// <summary>What the user is being asked; null when nothing is.</summary>
    public PrincipalRequest? Open => state.OpenRequest;

    /// <summary>True when an approval could allow the offer. What the callee never said, nobody can approve; what was asked before is not asked again.</summary>
    public bool MayAskAbout(Offer offer, string rule) =>
        briefing.MayAskPrincipal(state)
        && rule is not (MandateRule.OfferNotStated or MandateRule.PriceNotValid)
        && !state.Requests.HaveAskedAbout(offer);

    /// <summary>True when a question may be asked, each one once.</summary>
    public bool MayAskFor(string question) =>
        briefing.MayAskPrincipal(state) && !string.IsNullOrWhiteSpace(question) && question.Length <= LongestQuestion && !state.Requests.Any(request => request.Question == question);

    /// <summary>Goes on waiting where a host stopped that is gone.</summary>
    public void Resume()
    {
        if (Open is { } open)
        {
            AwaitAnswer(open.Deadline);
        }
    }

    /// <summary>Asks for an offer that breaks a rule.</summary>
    public ValueTask AskAboutAsync(Offer offer, string rule, CancellationToken cancellationToken) =>
        AskAsync(OfferQuestion.Of(offer, rule), offer, rule, cancellationToken);

    /// <summary>Asks for a fact.</summary>
    public ValueTask AskForAsync(string question, CancellationToken cancellationToken) => AskAsync(question, offer: null, rule: null, cancellationToken);

    /// <summary>True when the time for the open request is over.</summary>
    public bool DeadlineIsOver(LiveInput.TimeUp timer) => _deadline.Took(timer) && Open is not null;

    /// <summary>Ends the open request without an answer.</summary>
    public ValueTask ExpireAsync(CancellationToken cancellationToken) =>
        state.StoreAsync(writer, new CallEvent.PrincipalRequestClosed(Open!.Id, PrincipalRequestState.Expired), cancellationToken);

    /// <summary>The entry that makes a request void because of what the callee just said; null when it stands.</summary>
    public CallEvent.PrincipalRequestClosed? VoidedBy(string words)
    {
        var standing = state.Requests.LastOrDefault(request => request.State is PrincipalRequestState.Open or PrincipalRequestState.Approved);
        return standing?.Offer is { } offer && state.Accepted is null && OfferChange.IsIn(words, offer, briefing.Plan, briefing.TextContext)
            ? new CallEvent.PrincipalRequestClosed(standing.Id, PrincipalRequestState.OfferChanged)
            : null;
    }

    /// <summary>Takes the user's answer.</summary>
    public async ValueTask<CallOrderResult> TakeAsync(PrincipalAnswer answer, CancellationToken cancellationToken)
    {
        var request = state.Requests.FirstOrDefault(request => request.Id == answer.Request);
        if (request is null || !answer.Fits(request))
        {
            return new(CallOrderStatus.Closed);
        }

        if (request.State == PrincipalRequestState.Open && time.Now() < request.Deadline)
        {
            _deadline.Clear();
            await state.StoreAsync(writer, answer.InTime, cancellationToken);
            return new(CallOrderStatus.Done);
        }

        if (request.State is not (PrincipalRequestState.Open or PrincipalRequestState.Expired) || state.AnsweredLate.Contains(request.Id))
        {
            return new(CallOrderStatus.Closed);
        }

        await state.StoreAsync(writer, answer.Late, cancellationToken);
        return new(CallOrderStatus.Late);
    }

    public void Dispose() => _deadline.Dispose();

    private async ValueTask AskAsync(string question, Offer? offer, string? rule, CancellationToken cancellationToken)
    {
        var deadline = time.Now() + options.PrincipalWait;
        var asked = new CallEvent.PrincipalAsked(question, offer, rule, deadline);
        var notification = notifications.PrincipalAsked(briefing.Task, writer.Session, asked, briefing.Zone);
        await writer.CommitAsync(static session => session, [asked], commit => commit with { Notifications = [notification] }, cancellationToken);
        state.Apply(writer.Session.JournalSequence, asked);
        AwaitAnswer(deadline);
    }

    private void AwaitAnswer(DateTimeOffset deadline)
    {
        var left = deadline - time.Now();
        _deadline.Set(left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }
}
