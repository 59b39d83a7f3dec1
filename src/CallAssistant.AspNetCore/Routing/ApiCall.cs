using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.AspNetCore;

/// <summary>One request of a signed-in user.</summary>
internal sealed class ApiCall(HttpContext http, string userId, ReadOnlyMemory<byte> body)
{
    public HttpContext Http { get; } = http;

    public string UserId { get; } = userId;

    /// <summary>The body as it came; empty when there was none.</summary>
    public ReadOnlyMemory<byte> Body { get; } = body;

    /// <summary>The identifier to create a record under, when the request carries an idempotency key: doing it again finds the record.</summary>
    public Guid? ResourceId { get; set; }

    public CancellationToken Aborted => Http.RequestAborted;

    public ICallAssistant Assistant => Get<ICallAssistant>();

    public ICallStore Calls => Get<ICallStore>();

    public IContactStore Contacts => Get<IContactStore>();

    public ISettingsStore Settings => Get<ISettingsStore>();

    public INotificationStore Notifications => Get<INotificationStore>();

    public TimeProvider Time => Get<TimeProvider>();

    public T Get<T>()
        where T : notnull =>
        Http.RequestServices.GetRequiredService<T>();

    /// <summary>The identifier in the address. A malformed one is answered like an unknown one.</summary>
    public Guid RouteId() =>
        Identifiers.TryParse(Http.Request.RouteValues["id"] as string, out var id) ? id : throw new ProblemException(ApiProblems.NotFound);
}

/// <summary>Answers a request, or throws a <see cref="ProblemException"/>.</summary>
internal delegate ValueTask<ApiAnswer> ApiHandler(ApiCall call);
