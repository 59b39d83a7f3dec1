using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CallAssistant.AspNetCore;

/// <summary>Maps endpoints, and remembers their methods so that every other method gets a 405 with <c>Allow</c> and a problem, and every other path a 404.</summary>
internal sealed class ApiRoutes(RouteGroupBuilder group, CallAssistantApiOptions options)
{
    private readonly Dictionary<string, List<string>> _methods = new(StringComparer.Ordinal);
    private readonly HashSet<string> _anonymous = new(StringComparer.Ordinal);

    public void Get(string pattern, ApiHandler handler, ApiDoc doc) => Map("GET", pattern, ApiPipeline.For(handler, options), doc);

    public void Post(string pattern, ApiHandler handler, ApiDoc doc) => Map("POST", pattern, ApiPipeline.For(handler, options), doc.TakesKey());

    public void Patch(string pattern, ApiHandler handler, ApiDoc doc) => Map("PATCH", pattern, ApiPipeline.For(handler, options), doc);

    public void Delete(string pattern, ApiHandler handler, ApiDoc doc) => Map("DELETE", pattern, ApiPipeline.For(handler, options), doc);

    /// <summary>A GET that writes its answer itself, bit by bit.</summary>
    public void Stream(string pattern, Func<ApiCall, CallAssistantApiOptions, Task> handler, ApiDoc doc) => Map(
        "GET",
        pattern,
        http => ApiPipeline.GuardAsync(
            http,
            () => UserGate.UserOf(http) is { } userId ? handler(new ApiCall(http, userId, default), options) : UserGate.ChallengeAsync(http, options)),
        doc);

    /// <summary>An endpoint that no authorization of the host applies to.</summary>
    public void Anonymous(string method, string pattern, RequestDelegate handler, ApiDoc doc)
    {
        _anonymous.Add(pattern);
        Map(method, pattern, handler, doc.ForAnybody()).AllowAnonymous();
    }

    public void MapRefusals()
    {
        foreach (var (pattern, methods) in _methods)
        {
            var allowed = string.Join(", ", methods);
            var refusal = group.Map(pattern, http =>
            {
                http.Response.Headers.Allow = allowed;
                return ProblemWriter.WriteAsync(http, ApiProblems.MethodNotAllowed(allowed));
            }).WithOrder(1).ExcludeFromDescription();
            if (_anonymous.Contains(pattern))
            {
                refusal.AllowAnonymous();
            }
        }

        group.Map("{**path}", http => ProblemWriter.WriteAsync(http, ApiProblems.NotFound)).WithOrder(int.MaxValue).ExcludeFromDescription();
    }

    private IEndpointConventionBuilder Map(string method, string pattern, RequestDelegate handler, ApiDoc doc)
    {
        if (!_methods.TryGetValue(pattern, out var methods))
        {
            _methods.Add(pattern, methods = []);
        }

        methods.Add(method);
        return group.MapMethods(pattern, [method], handler).WithMetadata(doc, options).WithMetadata([.. doc.DescriptionMetadata(pattern, method)]);
    }
}
