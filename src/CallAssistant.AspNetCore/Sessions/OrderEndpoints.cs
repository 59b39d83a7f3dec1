namespace CallAssistant.AspNetCore;

/// <summary>/call-sessions/{id}: what the user tells a live call.</summary>
internal static class OrderEndpoints
{
    private static readonly InputShape _decision = InputShape.Of(ApiJson.Default.DecisionRequest, ApiJson.Default.DecisionRequest);
    private static readonly InputShape _answer = InputShape.Of(ApiJson.Default.AnswerRequest, ApiJson.Default.AnswerRequest);
    private static readonly InputShape _words = InputShape.Of(ApiJson.Default.WordsRequest, ApiJson.Default.WordsRequest);

    public static void Map(ApiRoutes routes)
    {
        routes.Post("/call-sessions/{id}/approve", call => DecideAsync(call, id => new CallOrder.Approve(id)), new ApiDoc("Live call", "Allow an offer", "Allows the offer of an open request, that very one, on this call. late is true when the call does not wait any more: calling back is proposed as a task.")
            .Takes<DecisionRequest>("request_id").Gives<ToldAnswer>(200).Refuses(400, 404, 409, 413, 415, 422));
        routes.Post("/call-sessions/{id}/deny", call => DecideAsync(call, id => new CallOrder.Deny(id)), new ApiDoc("Live call", "Refuse an offer", "Refuses the offer of an open request, or leaves its question without an answer.")
            .Takes<DecisionRequest>("request_id").Gives<ToldAnswer>(200).Refuses(400, 404, 409, 413, 415, 422));
        routes.Post("/call-sessions/{id}/answer", AnswerAsync, new ApiDoc("Live call", "Answer a question", "Answers the question of an open request. The callee may be told the answer, also where it is a private value.")
            .Takes<AnswerRequest>("request_id", "text").Gives<ToldAnswer>(200).Refuses(400, 404, 409, 413, 415, 422));
        routes.Post("/call-sessions/{id}/hint", call => SayAsync(call, text => new CallOrder.Hint(text)), new ApiDoc("Live call", "Give the assistant a hint", "For its next turns. It is not said to the callee and allows nothing more.")
            .Takes<WordsRequest>("text").Gives<ToldAnswer>(200).Refuses(400, 404, 409, 413, 415, 422));
        routes.Post("/call-sessions/{id}/say", call => SayAsync(call, text => new CallOrder.Say(text)), new ApiDoc("Live call", "Take over", "Has the assistant say exactly this, in your name. 422 names the rule where it may not be said now.")
            .Takes<WordsRequest>("text").Gives<ToldAnswer>(200).Refuses(400, 404, 409, 413, 415, 422));
    }

    private static ValueTask<ApiAnswer> DecideAsync(ApiCall call, Func<long, CallOrder> order)
    {
        var faults = new InputFaults();
        var input = InputObject.Read(call.Body, _decision, faults);
        var request = Request(input);
        faults.ThrowIfAny();
        return TellAsync(call, order(request));
    }

    private static ValueTask<ApiAnswer> AnswerAsync(ApiCall call)
    {
        var faults = new InputFaults();
        var input = InputObject.Read(call.Body, _answer, faults);
        var request = Request(input);
        var text = input.Text("text", CallOrder.MaxTextLength, required: true);
        faults.ThrowIfAny();
        return TellAsync(call, new CallOrder.Answer(request, text!));
    }

    private static ValueTask<ApiAnswer> SayAsync(ApiCall call, Func<string, CallOrder> order)
    {
        var faults = new InputFaults();
        var text = InputObject.Read(call.Body, _words, faults).Text("text", CallOrder.MaxTextLength, required: true);
        faults.ThrowIfAny();
        return TellAsync(call, order(text!));
    }

    private static long Request(InputObject input) => input.Whole("request_id", 1, int.MaxValue, required: true) ?? 0;

    private static async ValueTask<ApiAnswer> TellAsync(ApiCall call, CallOrder order)
    {
        var told = (await call.Assistant.TellAsync(call.UserId, call.RouteId(), order, call.Aborted)).ValueOrThrow();
        return ApiAnswer.Ok(new ToldAnswer(true, SessionBody.From(told.Session), told.IsLate), ApiJson.Readable.ToldAnswer);
    }
}
