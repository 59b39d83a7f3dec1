namespace CallAssistant.AspNetCore;

/// <summary>How the REST API behaves. Set once, when it is mapped.</summary>
public sealed class CallAssistantApiOptions
{
    /// <summary>The <c>WWW-Authenticate</c> header of a 401 that no authentication handler has set.</summary>
    /// <value><c>Bearer</c> by default.</value>
    public string Challenge { get; set; } = "Bearer";

    /// <summary>After how much silence a comment is sent on a stream of live events, so that proxies keep it open. More than zero.</summary>
    /// <value>15 seconds by default.</value>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);
}
