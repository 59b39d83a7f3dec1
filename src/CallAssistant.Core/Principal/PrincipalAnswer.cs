namespace CallAssistant.Principal;

/// <summary>What the user says to a request.</summary>
/// <param name="Request">The request.</param>
/// <param name="State">What the answer makes of it.</param>
/// <param name="Text">The answer to a question.</param>
internal sealed record PrincipalAnswer(long Request, PrincipalRequestState State, string? Text = null)
{
    /// <summary>The answer that an order is; null where it is none.</summary>
    public static PrincipalAnswer? In(CallOrder order) => order switch
    {
        CallOrder.Approve approve => new(approve.Request, PrincipalRequestState.Approved),
        CallOrder.Deny deny => new(deny.Request, PrincipalRequestState.Denied),
        CallOrder.Answer answer => new(answer.Request, PrincipalRequestState.Answered, answer.Text),
        _ => null,
    };

    /// <summary>True when it answers that request: offers are approved, questions answered, both refused.</summary>
    public bool Fits(PrincipalRequest request) =>
        State == PrincipalRequestState.Denied || (State == PrincipalRequestState.Approved ? request.Offer is not null : request.Offer is null);

    /// <summary>The entry where the call waited for it.</summary>
    public CallEvent InTime => new CallEvent.PrincipalRequestClosed(Request, State, Text);

    /// <summary>The entry where the call did not wait any more.</summary>
    public CallEvent.AnsweredLate Late => new(Request, State, Text);
}
