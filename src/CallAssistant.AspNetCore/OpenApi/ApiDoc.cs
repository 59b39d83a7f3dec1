using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace CallAssistant.AspNetCore;

/// <summary>What the OpenAPI document says of an endpoint. Built fluently where the endpoint is mapped.</summary>
internal sealed class ApiDoc(string tag, string summary, string description)
{
    private static readonly MethodInfo _shape = typeof(ApiDoc).GetMethod(nameof(Shape), BindingFlags.NonPublic | BindingFlags.Static)!;

    public string Description { get; } = description;

    public Type? RequestType { get; private set; }

    public IReadOnlyList<string> RequiredMembers { get; private set; } = [];

    public List<(string Name, Type Type, string Description)> Query { get; } = [];

    public SortedSet<int> Problems { get; } = [500, 503];

    public string OperationId { get; private set; } = "";

    public bool HasKey { get; private set; }

    public bool IsStream { get; private set; }

    public bool IsAnonymous { get; private set; }

    private List<IProducesResponseTypeMetadata> Responses { get; } = [];

    public ApiDoc Takes<T>(params string[] required)
    {
        RequestType = typeof(T);
        RequiredMembers = required;
        return this;
    }

    public ApiDoc Gives<T>(int status)
    {
        Responses.Add(new ProducesResponseTypeMetadata(status, typeof(T), ["application/json"]));
        return this;
    }

    public ApiDoc Streams<T>()
    {
        IsStream = true;
        Responses.Add(new ProducesResponseTypeMetadata(200, typeof(T), ["text/event-stream"]));
        return GivesNothing();
    }

    public ApiDoc GivesNothing()
    {
        Responses.Add(new ProducesResponseTypeMetadata(204, typeof(void), []));
        return this;
    }

    public ApiDoc Refuses(params int[] statuses)
    {
        Problems.UnionWith(statuses);
        return this;
    }

    public ApiDoc Asks<T>(string name, string text)
    {
        Query.Add((name, typeof(T), text));
        return this;
    }

    public ApiDoc Pages() =>
        Asks<int>("limit", "Most items on the page, 1 to 200; 50 by default.").Asks<int>("offset", "Items to skip, from 0.")
            .Asks<string>("cursor", "next_cursor of the page before; offset is then ignored.");

    public ApiDoc TakesKey()
    {
        HasKey = true;
        return Refuses(409, 422);
    }

    public ApiDoc ForAnybody()
    {
        IsAnonymous = true;
        return this;
    }

    public IEnumerable<object> DescriptionMetadata(string pattern, string method)
    {
        OperationId = NameOf(pattern, method);
        if (!IsAnonymous)
        {
            Problems.Add(401);
        }

        foreach (var status in Problems)
        {
            Responses.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemBody), [ProblemWriter.ContentType]));
        }

        // Endpoints without a method of their own are left out of descriptions; this one stands for all of them.
        return [_shape, new TagsAttribute(tag), new EndpointSummaryAttribute(summary), new EndpointDescriptionAttribute(Description), .. Responses];
    }

    private static string NameOf(string pattern, string method) =>
        method.ToLowerInvariant() + string.Concat(pattern.Split('/', '-', '{', '}').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    private static Task<HttpContext> Shape(HttpContext http) => Task.FromResult(http);
}
