namespace CallAssistant.Host.Auth;

internal enum AuthMode
{
    /// <summary>Everybody on this machine: the user of the header <c>X-User-Id</c>, or the demo user.</summary>
    Local,

    /// <summary>Whoever knows a key, as the user of that key.</summary>
    ApiKey,

    /// <summary>Whoever brings a signed token, as its subject.</summary>
    Jwt,
}
