namespace CallAssistant;

/// <summary>Something that the user was asked in the middle of a call: to allow one exact offer, or to tell something that the callee wants to know.</summary>
/// <param name="Id">The sequence number of its <see cref="CallEvent.PrincipalAsked"/>.</param>
/// <param name="Question">What is asked, in a sentence. Words of the callee stand in quotation marks.</param>
/// <param name="Offer">The offer that an approval allows, and no other; null where a fact is asked for.</param>
/// <param name="Rule">The rule of the mandate that the offer breaks; null where a fact is asked for.</param>
/// <param name="Deadline">Until when the call waits.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Text">The user's answer to a question; null without one.</param>
public sealed record PrincipalRequest(
    long Id,
    string Question,
    Offer? Offer,
    string? Rule,
    DateTimeOffset Deadline,
    PrincipalRequestState State = PrincipalRequestState.Open,
    string? Text = null)
{
    /// <summary>The requests of a call, oldest first, as its journal has them.</summary>
    /// <param name="journal">The journal in order, whole.</param>
    public static IReadOnlyList<PrincipalRequest> Read(IEnumerable<JournalEntry> journal)
    {
        ArgumentNullException.ThrowIfNull(journal);
        IReadOnlyList<PrincipalRequest> requests = [];
        foreach (var entry in journal)
        {
            requests = Apply(requests, entry.Sequence, entry.Event);
        }

        return requests;
    }

    /// <summary>The requests after one more journal entry.</summary>
    /// <param name="requests">The requests before it.</param>
    /// <param name="sequence">The entry's sequence number.</param>
    /// <param name="callEvent">What happened.</param>
    /// <returns>The same list where the entry concerns none of them.</returns>
    public static IReadOnlyList<PrincipalRequest> Apply(IReadOnlyList<PrincipalRequest> requests, long sequence, CallEvent callEvent)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return callEvent switch
        {
            CallEvent.PrincipalAsked asked => [.. requests, new PrincipalRequest(sequence, asked.Question, asked.Offer, asked.Rule, asked.Deadline)],
            CallEvent.PrincipalRequestClosed closed =>
                [.. requests.Select(request => request.Id == closed.Request && IsEndedBy(request.State, closed.State) ? request with { State = closed.State, Text = closed.Text } : request)],
            _ => requests,
        };
    }

    /// <summary>The first end counts; only an approval can still be lost, to another offer.</summary>
    private static bool IsEndedBy(PrincipalRequestState before, PrincipalRequestState end) =>
        before == PrincipalRequestState.Open || (before == PrincipalRequestState.Approved && end == PrincipalRequestState.OfferChanged);
}
