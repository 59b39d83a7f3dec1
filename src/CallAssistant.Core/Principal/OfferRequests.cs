namespace CallAssistant.Principal;

/// <summary>What became of an offer with the user. Pure.</summary>
internal static class OfferRequests
{
    /// <summary>True when the user has allowed this very offer.</summary>
    public static bool HaveApproved(this IReadOnlyList<PrincipalRequest> requests, Offer offer) => requests.Any(request => request.State == PrincipalRequestState.Approved && IsAbout(request, offer));

    /// <summary>True when the user was asked about this very offer, and it has not changed since: it is not asked about again.</summary>
    public static bool HaveAskedAbout(this IReadOnlyList<PrincipalRequest> requests, Offer offer) => requests.Any(request => request.State != PrincipalRequestState.OfferChanged && IsAbout(request, offer));

    /// <summary>True when the user has refused this very offer.</summary>
    public static bool HaveDenied(this IReadOnlyList<PrincipalRequest> requests, Offer offer) => requests.Any(request => request.State == PrincipalRequestState.Denied && IsAbout(request, offer));

    private static bool IsAbout(PrincipalRequest request, Offer offer) => request.Offer is { } asked && OfferChange.IsSame(asked, offer);
}
