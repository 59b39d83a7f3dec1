namespace CallAssistant.Twilio;

/// <summary>Settings of the Twilio account and of its calls. Checked when the host starts.</summary>
public sealed class TwilioOptions
{
    /// <summary>The configuration section that these settings belong in.</summary>
    public const string Section = "CallAssistant:Twilio";

    /// <summary>The account, <c>AC</c> and 32 hexadecimal digits. It is part of every address, also with an API key.</summary>
    public string AccountSid { get; set; } = "";

    /// <summary>The account's auth token: the key of the signatures of webhooks, and the password of requests where there is no API key.</summary>
    public string AuthToken { get; set; } = "";

    /// <summary>A second auth token whose signatures are accepted too, while the token is changed; null for none.</summary>
    public string? SecondAuthToken { get; set; }

    /// <summary>An API key, <c>SK</c> and 32 hexadecimal digits; null to use the auth token for requests too.</summary>
    public string? ApiKeySid { get; set; }

    /// <summary>The secret of <see cref="ApiKeySid"/>.</summary>
    public string? ApiKeySecret { get; set; }

    /// <summary>The number that calls come from, in E.164 form: one that the account owns or has verified.</summary>
    public string FromNumber { get; set; } = "";

    /// <summary>Where the API is: Twilio, or a stand-in.</summary>
    /// <value><c>https://api.twilio.com</c> by default.</value>
    public Uri ApiBaseUrl { get; set; } = new("https://api.twilio.com");

    /// <summary>
    /// The address that Twilio reaches this host at, without <see cref="WebhookPath"/>; a path in it is kept. All addresses of webhooks and sockets are made from it, and signatures are checked against it, whatever proxies
    /// make of a request. <c>https</c>; <c>http</c> for loopback only.
    /// </summary>
    public Uri? PublicBaseUrl { get; set; }

    /// <summary>
    /// Where behind <see cref="PublicBaseUrl"/> the host takes webhooks: the prefix that was given to <c>MapCallAssistant</c>, followed by <c>/webhooks</c>. Begins with a slash and does not end with one.
    /// </summary>
    /// <value><c>/api/webhooks</c> by default, as <c>MapCallAssistant</c> without a prefix has it.</value>
    public string WebhookPath { get; set; } = "/api/webhooks";

    /// <summary>Calls that are begun in a second at most, 0.01 to 100: what the account is allowed. Twilio queues what is above, and a queued call cannot be told from one that rings.</summary>
    /// <value>1 by default, as for a new account.</value>
    public double CallsPerSecond { get; set; } = 1;

    /// <summary>How hard Twilio tries to deliver status callbacks and verdicts: its connection overrides, as in <c>rc=3&amp;rp=ct,rt,5xx</c>. Empty for Twilio's own, which tries again only where it cannot connect.</summary>
    /// <value><c>rc=3&amp;rp=ct,rt,5xx</c> by default: three more times where it cannot connect, has no answer or gets a 5xx.</value>
    public string WebhookConnectionPolicy { get; set; } = "rc=3&rp=ct,rt,5xx";

    /// <summary>How words travel.</summary>
    /// <value><see cref="TwilioMode.Relay"/> by default.</value>
    public TwilioMode Mode { get; set; } = TwilioMode.Relay;

    /// <summary>Whether Twilio listens for machines while the call goes on, so that a voicemail's tone is noticed. Costs extra.</summary>
    /// <value>True by default.</value>
    public bool DetectMachines { get; set; } = true;

    /// <summary>Voices, languages and recognition.</summary>
    public TwilioSpeechOptions Speech { get; } = new();
}
