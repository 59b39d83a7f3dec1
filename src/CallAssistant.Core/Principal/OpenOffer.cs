namespace CallAssistant.Principal;

/// <summary>Finds the offer that is left for the user after a call. Pure.</summary>
internal static class OpenOffer
{
    /// <summary>The last offer that was left open or asked about without an answer; null when there is none, and never one that the user has refused.</summary>
    public static Offer? In(IReadOnlyList<JournalEntry> journal, IReadOnlyList<PrincipalRequest> requests)
    {
        var asked = requests.Where(request => request.State is not (PrincipalRequestState.Denied or PrincipalRequestState.Answered or PrincipalRequestState.OfferChanged)).ToDictionary(request => request.Id);
        return journal
            .Select(entry => entry.Event is CallEvent.OfferLeftOpen open ? open.Offer : asked.GetValueOrDefault(entry.Sequence)?.Offer)
            .LastOrDefault(offer => offer is not null && !requests.HaveDenied(offer));
    }
}
