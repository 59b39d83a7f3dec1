using System.Globalization;
using System.Net;
using System.Text;

namespace CallAssistant.AspNetCore.Tests;

public sealed class InputRuleTests
{
    private const string Tasks = "/api/call-tasks";

    public static TheoryData<string, string> Syntax => new()
    {
        { "", "empty" },
        { "{", "cut short" },
        { """{"raw_instruction":"a",}""", "trailing comma" },
        { """{"raw_instruction":"a"} {}""", "two documents" },
        { """{"raw_instruction":"a"} // note""", "comment" },
        { """{"raw_instruction":"a","max_price":01}""", "leading zero" },
        { """{"raw_instruction":"a","max_price":Infinity}""", "not a number" },
        { """{"raw_instruction":"a\q"}""", "unknown escape" },
        { "\uFEFF{\"raw_instruction\":\"a\"}", "byte order mark" },
        { """{"raw_instruction":""" + new string('[', 16) + new string(']', 16) + "}", "seventeen levels" },
        { "[]", "not an object" },
    };

    [Theory]
    [MemberData(nameof(Syntax))]
    public async Task Body_ThatIsNoJsonObject_IsRefusedAsAWhole(string body, string why)
    {
        await using var host = await ApiHost.StartAsync();

        var response = await host.PostAsync(Tasks, body);

        Assert.True(response.StatusCode == HttpStatusCode.BadRequest, why);
        Assert.Equal("", (await ApiHost.BodyAsync(response)).GetProperty("errors")[0].GetProperty("pointer").GetString());
        Assert.Equal(0, host.Store.Changes);
    }

    [Theory]
    [InlineData("""{"raw_instruction":"a\u0007"}""", "/raw_instruction")]
    [InlineData("""{"raw_instruction":"a\udc00"}""", "/raw_instruction")]
    [InlineData("""{"raw_instruction":"a","raw_instruction":"a"}""", "/raw_instruction")]
    [InlineData("""{"raw_instruction":"a","status":"completed"}""", "/status")]
    [InlineData("""{"raw_instruction":"a","a/b~c":1}""", "/a~1b~0c")]
    [InlineData("""{"raw_instruction":"a","\ud800":1}""", "")]
    [InlineData("""{"raw_instruction":"a","max_price":0.001}""", "/max_price")]
    [InlineData("""{"raw_instruction":"a","max_price":-0.0}""", "/max_price")]
    [InlineData("""{"raw_instruction":"a","max_price":1000000.01}""", "/max_price")]
    [InlineData("""{"raw_instruction":"a","max_price":1e-400}""", "/max_price")]
    [InlineData("""{"raw_instruction":"a","max_price":1.0000000000000000000000000000000001}""", "/max_price")]
    [InlineData("""{"raw_instruction":"a","tone":null}""", "/tone")]
    [InlineData("""{"raw_instruction":"a","tone":"0"}""", "/tone")]
    [InlineData("""{"raw_instruction":"a","tone":" firm"}""", "/tone")]
    [InlineData("""{"raw_instruction":"a","contact_id":"00000000000000000000000000000001"}""", "/contact_id")]
    [InlineData("""{"raw_instruction":"a","contact_id":"00000000-0000-0000-0000-00000000000g"}""", "/contact_id")]
    [InlineData("""{"raw_instruction":"a","contact_id":" 0000000-0000-0000-0000-000000000001"}""", "/contact_id")]
    public async Task Member_AtFault_IsNamed(string body, string pointer)
    {
        await using var host = await ApiHost.StartAsync();

        var response = await host.PostAsync(Tasks, body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var error = Assert.Single((await ApiHost.BodyAsync(response)).GetProperty("errors").EnumerateArray());
        Assert.Equal(pointer, error.GetProperty("pointer").GetString());
        Assert.Equal(0, host.Store.Changes);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.01")]
    [InlineData("100.00")]
    [InlineData("1e2")]
    [InlineData("1000000")]
    [InlineData("null")]
    public async Task Amount_ThatMoneyCanHave_IsTaken(string amount)
    {
        await using var host = await ApiHost.StartAsync();

        var response = await host.PostAsync(Tasks, $$"""{"raw_instruction":"a","max_price":{{amount}}}""");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(amount == "null" ? null : decimal.Parse(amount, NumberStyles.Float, CultureInfo.InvariantCulture), host.Assistant.LastNew!.MaxPrice);
    }

    [Fact]
    public async Task Body_WithManyFaults_NamesThemAllInOneAnswer()
    {
        await using var host = await ApiHost.StartAsync();

        var response = await host.PostAsync(Tasks, """{"rawInstruction":"a","max_price":-1,"tone":"nice","priority":7,"contact_id":"x","id":"y"}""");

        var errors = (await ApiHost.BodyAsync(response)).GetProperty("errors").EnumerateArray().ToDictionary(error => error.GetProperty("pointer").GetString()!, error => error.GetProperty("detail").GetString()!);
        Assert.Equal(["/contact_id", "/id", "/max_price", "/priority", "/rawInstruction", "/raw_instruction", "/tone"], errors.Keys.Order(StringComparer.Ordinal).ToArray().OrderBy(key => key, StringComparer.OrdinalIgnoreCase));
        Assert.Contains("read-only", errors["/id"], StringComparison.Ordinal);
        Assert.Contains("friendly, neutral, firm, assertive", errors["/tone"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_OfNothingButFaults_GetsAShortAnswer()
    {
        await using var host = await ApiHost.StartAsync();
        var body = "{" + string.Join(',', Enumerable.Range(0, 20_000).Select(index => $"\"member_{index}\":1")) + ",\"" + new string('n', 100_000) + "\":1}";

        var response = await host.PostAsync(Tasks, body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1, 64 * 1024);
    }

    [Theory]
    [InlineData(CallTask.MaxInstructionLength, HttpStatusCode.Created)]
    [InlineData(CallTask.MaxInstructionLength + 1, HttpStatusCode.UnprocessableEntity)]
    public async Task Instruction_AtItsLimit_IsTaken_AndOneMoreIsNot(int length, HttpStatusCode status)
    {
        await using var host = await ApiHost.StartAsync();

        Assert.Equal(status, (await host.PostAsync(Tasks, $$"""{"raw_instruction":"{{new string('a', length)}}"}""")).StatusCode);
    }

    [Fact]
    public async Task Body_OverOneMebibyte_IsTooLarge_AlsoWithoutALength()
    {
        await using var host = await ApiHost.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, Tasks) { Content = new StreamContent(new MemoryStream(new byte[RequestBody.MaxBytes + 1])) };
        request.Headers.Add("X-User", "alice");
        request.Headers.TransferEncodingChunked = true;
        request.Content.Headers.ContentType = new("application/json");

        var response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("text/json", null)]
    [InlineData("application/json; charset=utf-16", null)]
    [InlineData("application/json", "gzip")]
    [InlineData(null, null)]
    public async Task Body_OfAnotherType_IsUnsupported(string? contentType, string? encoding)
    {
        await using var host = await ApiHost.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, Tasks) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"raw_instruction":"a"}""")) };
        request.Headers.Add("X-User", "alice");
        if (contentType is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        if (encoding is not null)
        {
            request.Content.Headers.ContentEncoding.Add(encoding);
        }

        var response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("limit=201", "limit")]
    [InlineData("limit=+5", "limit")]
    [InlineData("limit=5&limit=6", "limit")]
    [InlineData("offset=2147483648", "offset")]
    [InlineData("status=Completed", "status")]
    [InlineData("status=1", "status")]
    [InlineData("cursor=", "cursor")]
    [InlineData("cursor=%00", "cursor")]
    [InlineData("state=ready", "state")]
    public async Task Parameter_AtFault_IsNamed(string query, string parameter)
    {
        await using var host = await ApiHost.StartAsync();

        var response = await host.GetAsync(Tasks + "?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(parameter, (await ApiHost.BodyAsync(response)).GetProperty("errors")[0].GetProperty("parameter").GetString());
    }

}
