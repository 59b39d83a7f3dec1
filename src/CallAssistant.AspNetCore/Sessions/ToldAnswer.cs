namespace CallAssistant.AspNetCore;

internal sealed record ToldAnswer(bool Success, SessionBody CallSession, bool Late);

internal sealed record DecisionRequest(long RequestId);

internal sealed record AnswerRequest(long RequestId, string Text);

internal sealed record WordsRequest(string Text);

/// <summary>What the user was asked on a call.</summary>
internal sealed record AskedBody(long Id, string Question, OfferBody? Offer, string? Rule, DateTimeOffset Deadline, PrincipalRequestState State, string? Text)
{
    public static AskedBody From(PrincipalRequest request) =>
        new(request.Id, request.Question, OfferBody.From(request.Offer), request.Rule, request.Deadline, request.State, request.Text);
}
