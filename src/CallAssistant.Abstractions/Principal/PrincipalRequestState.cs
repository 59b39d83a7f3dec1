namespace CallAssistant;

/// <summary>Where a <see cref="PrincipalRequest"/> stands. All but <see cref="Open"/> are final, except that an approval is void when the offer changes before it is used.</summary>
public enum PrincipalRequestState
{
    /// <summary>The user is being waited for.</summary>
    Open,

    /// <summary>The user allowed the offer.</summary>
    Approved,

    /// <summary>The user does not want the offer.</summary>
    Denied,

    /// <summary>The user answered the question.</summary>
    Answered,

    /// <summary>The user did not answer before the deadline.</summary>
    Expired,

    /// <summary>The callee said something else meanwhile: an answer would be one to another offer.</summary>
    OfferChanged,

    /// <summary>The call ended first.</summary>
    CallEnded,
}
