namespace CallAssistant.Simulation;

/// <summary>Settings of <see cref="FakeTwilio"/>.</summary>
public sealed class FakeTwilioOptions
{
    /// <summary>The account: <c>AC</c> and 32 hexadecimal digits.</summary>
    /// <value><c>AC</c> and 32 zeros by default.</value>
    public string AccountSid { get; set; } = "AC00000000000000000000000000000000";

    /// <summary>The account's auth token: a password of the REST API, and the key that signs all webhooks and sockets.</summary>
    /// <value><c>fake_twilio_auth_token</c> by default.</value>
    public string AuthToken { get; set; } = "fake_twilio_auth_token";

    /// <summary>An API key that is let in besides the account, <c>SK</c> and 32 hexadecimal digits; null for none.</summary>
    public string? ApiKeySid { get; set; }

    /// <summary>The secret of <see cref="ApiKeySid"/>; it signs nothing.</summary>
    public string? ApiKeySecret { get; set; }

    /// <summary>The numbers that the account owns, in E.164 form. Calls from <c>+15005550006</c> are placed too.</summary>
    /// <value><c>+15550100001</c> by default.</value>
    public IList<string> PhoneNumbers { get; } = ["+15550100001"];

    /// <summary>Who has which number. A number without an entry is a business made from seed and number.</summary>
    /// <value><see cref="SimulatedDirectory.CreateDefault"/> by default.</value>
    public SimulatedDirectory Directory { get; set; } = SimulatedDirectory.CreateDefault();

    /// <summary>The phone network behind the wire: seed, speed, ring and connect times, time zone. Dial latencies, the detection time and the webhook secret are not used.</summary>
    /// <remarks>Sockets and webhooks take real time: from a <see cref="SimulatedTelephonyOptions.Speed"/> of some 50 on they are slow in the eyes of the callee, who may ask "Hello?" or hang up.</remarks>
    public SimulatedTelephonyOptions Network { get; } = new();

    /// <summary>The clock that everything waits by. Not <see cref="VirtualTime"/>, which does not see sockets.</summary>
    /// <value>The system's by default.</value>
    public TimeProvider Time { get; set; } = TimeProvider.System;
}
