namespace CallAssistant;

/// <summary>What the user tells a call of theirs while it is live. The user may widen the mandate; nobody else can.</summary>
public abstract record CallOrder
{
    /// <summary>Longest text of an order in UTF-16 code units.</summary>
    public const int MaxTextLength = 500;

    private CallOrder()
    {
    }

    /// <summary>End the call. What was heard until then is processed as usual.</summary>
    public sealed record HangUp : CallOrder;

    /// <summary>Allow the offer of a <see cref="PrincipalRequest"/>: that very one, on this call.</summary>
    /// <param name="Request">The request's <see cref="PrincipalRequest.Id"/>.</param>
    public sealed record Approve(long Request) : CallOrder;

    /// <summary>Refuse the offer of a <see cref="PrincipalRequest"/>, or leave its question unanswered.</summary>
    /// <param name="Request">The request's <see cref="PrincipalRequest.Id"/>.</param>
    public sealed record Deny(long Request) : CallOrder;

    /// <summary>Answer the question of a <see cref="PrincipalRequest"/>. The answer may be said to the callee, also where it is a private value.</summary>
    /// <param name="Request">The request's <see cref="PrincipalRequest.Id"/>.</param>
    /// <param name="Text">The answer, 1 to <see cref="MaxTextLength"/> characters.</param>
    public sealed record Answer(long Request, string Text) : CallOrder;

    /// <summary>Tell the agent something for its next turns. It is not said to the callee, widens nothing, and the offline agent, which follows fixed rules, makes nothing of it.</summary>
    /// <param name="Text">The hint, 1 to <see cref="MaxTextLength"/> characters.</param>
    public sealed record Hint(string Text) : CallOrder;

    /// <summary>
    /// Say exactly this to the callee, instead of what the agent was about to say. It may give private values and promise what the mandate does not allow: these are the user's own words. It is refused before the callee has
    /// heard that an AI is speaking, to a machine, and where it denies that an AI speaks.
    /// </summary>
    /// <param name="Text">The words, 1 to <see cref="MaxTextLength"/> characters.</param>
    public sealed record Say(string Text) : CallOrder;
}
