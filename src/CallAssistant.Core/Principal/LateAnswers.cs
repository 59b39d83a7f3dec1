using CallAssistant.Builder;
using CallAssistant.Journal;
using CallAssistant.Language;
using CallAssistant.Notifications;
using CallAssistant.Results;

namespace CallAssistant.Principal;

/// <summary>What is made of an answer that came when the call did not wait for it any more: a task that proposes to call back, with what was offered and decided.</summary>
internal sealed class LateAnswers(ICallStore store, NotificationWriter notifications, JournalFeed feed, ICallIds ids, TimeProvider time)
{
    private const int MaxTries = 5;

    /// <summary>The draft that proposes to call back; null where the answer is a no, which changes nothing.</summary>
    public static FollowUpDraft? Draft(CallTask task, PrincipalRequest request, CallEvent.AnsweredLate answer) => answer.State switch
    {
        PrincipalRequestState.Approved => new FollowUpDraft(
            $"Call back: {task.Title}",
            $"{task.RawInstruction}\nCall back and take what was offered: {OfferQuestion.Words(request.Offer!)}{Limit(request.Offer!)}.",
            request.Offer!.Words),
        PrincipalRequestState.Answered => new FollowUpDraft($"Call back: {task.Title}", $"{task.RawInstruction}\nThey wanted to know: {request.Question} The answer: {answer.Text}", Quote: null),
        _ => null,
    };

    /// <summary>The drafts of all late answers in a journal.</summary>
    public static IEnumerable<FollowUpDraft> Drafts(CallTask task, IReadOnlyList<JournalEntry> journal)
    {
        var late = journal.Select(entry => entry.Event).OfType<CallEvent.AnsweredLate>().ToList();
        var requests = late.Count == 0 ? [] : PrincipalRequest.Read(journal);
        return late.Select(answer => Draft(task, requests.First(request => request.Id == answer.Request), answer)).OfType<FollowUpDraft>();
    }

    /// <summary>Takes an answer to a call that is over and processed. The first one counts.</summary>
    public async ValueTask<CallOrderStatus> TakeAsync(CallSession session, PrincipalAnswer answer, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var journal = await store.ReadJournalAsync(session.UserId, session.Id, after: 0, cancellationToken);
            var request = PrincipalRequest.Read(journal).FirstOrDefault(request => request.Id == answer.Request);
            var task = await store.FindTaskAsync(session.UserId, session.TaskId, cancellationToken);
            if (task is null
                || request is not { State: PrincipalRequestState.Expired or PrincipalRequestState.CallEnded }
                || !answer.Fits(request)
                || journal.Any(entry => entry.Event is CallEvent.AnsweredLate late && late.Request == answer.Request))
            {
                return CallOrderStatus.Closed;
            }

            try
            {
                IReadOnlyList<CallTask> proposed = Draft(task, request, answer.Late) is { } draft ? [FollowUps.Of(draft, task, task.TargetPhoneNumber, ids.NewId(), time.Now())] : [];
                await store.AppendAsync(
                    session, answer.Late, time, feed,
                    commit => commit with { Tasks = proposed, Notifications = [.. proposed.Select(followUp => notifications.FollowUpProposed(followUp, session))] },
                    cancellationToken);
                return CallOrderStatus.Late;
            }
            catch (StoreConflictException) when (attempt < MaxTries)
            {
                // Another answer was faster, or the recordings were looked at.
                session = await store.FindSessionAsync(session.UserId, session.Id, cancellationToken) ?? session;
            }
        }
    }

    private static string Limit(Offer offer) => offer.Price is { Amount: > 0 } price ? $", up to {SpokenFormat.Amount(price)}" : "";
}
