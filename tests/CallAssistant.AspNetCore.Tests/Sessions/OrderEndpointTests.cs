using System.Net;

namespace CallAssistant.AspNetCore.Tests;

public sealed class OrderEndpointTests
{
    private static readonly Guid _id = new(9, 1, 4, 8, 0, 0, 0, 0, 0, 0, 2);

    public static TheoryData<string, string, CallOrder> Orders => new()
    {
        { "approve", """{"request_id":13}""", new CallOrder.Approve(13) },
        { "deny", """{"request_id":13}""", new CallOrder.Deny(13) },
        { "answer", """{"request_id":13,"text":"March 4"}""", new CallOrder.Answer(13, "March 4") },
        { "hint", """{"text":"Ask for Julia"}""", new CallOrder.Hint("Ask for Julia") },
        { "say", """{"text":"That is fine."}""", new CallOrder.Say("That is fine.") },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Order_ReachesTheCall(string verb, string body, CallOrder order)
    {
        await using var host = await StartAsync();

        var answer = await ApiHost.BodyAsync(await host.PostAsync($"/api/call-sessions/{_id}/{verb}", body));

        Assert.Equal(order, host.Assistant.LastOrder);
        Assert.False(answer.GetProperty("late").GetBoolean());
        Assert.Equal(_id, answer.GetProperty("call_session").GetProperty("id").GetGuid());
    }

    [Theory]
    [InlineData("approve", "{}", "/request_id")]
    [InlineData("approve", """{"request_id":0}""", "/request_id")]
    [InlineData("approve", """{"request_id":"13"}""", "/request_id")]
    [InlineData("deny", """{"request_id":13,"offer":90}""", "/offer")]
    [InlineData("answer", """{"request_id":13}""", "/text")]
    [InlineData("answer", """{"request_id":13,"text":" "}""", "/text")]
    [InlineData("hint", "{}", "/text")]
    [InlineData("say", """{"text":5}""", "/text")]
    public async Task Order_ThatIsNotOne_NamesTheMember(string verb, string body, string pointer)
    {
        await using var host = await StartAsync();

        var response = await host.PostAsync($"/api/call-sessions/{_id}/{verb}", body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(pointer, (await ApiHost.BodyAsync(response)).GetProperty("errors")[0].GetProperty("pointer").GetString());
        Assert.Null(host.Assistant.LastOrder);
    }

    [Fact]
    public async Task Get_ShowsWhatTheUserIsAsked()
    {
        await using var host = await StartAsync();
        var offer = new Offer { Words = "It is $90.", Price = new Money(90, "USD") };
        host.Store.Journals[_id] = [Samples.Entry(_id, 1, new CallEvent.PrincipalAsked("They offer $90.", offer, "price_over_limit", FakeAssistant.Now)), Samples.Entry(_id, 2, new CallEvent.PrincipalRequestClosed(1, PrincipalRequestState.OfferChanged))];

        var request = (await ApiHost.BodyAsync(await host.GetAsync($"/api/call-sessions/{_id}"))).GetProperty("requests")[0];

        Assert.Equal((1, "They offer $90.", "price_over_limit", "offer_changed"), (request.GetProperty("id").GetInt32(), request.GetProperty("question").GetString(), request.GetProperty("rule").GetString(), request.GetProperty("state").GetString()));
        Assert.Equal(90, request.GetProperty("offer").GetProperty("price").GetProperty("amount").GetDecimal());
    }

    private static Task<ApiHost> StartAsync() => SessionEndpointTests.StartAsync(CallSessionStatus.InProgress, _id);
}
