namespace CallAssistant.Simulation;

/// <summary>A request to place a call that was found valid.</summary>
/// <param name="Form">The fields as they came.</param>
internal sealed record CallRequest(IReadOnlyList<KeyValuePair<string, string>> Form)
{
    private static readonly string[] DefaultEvents = ["completed"];

    public string To => this["To"]!;

    public string From => this["From"]!;

    /// <summary>Where the first TwiML comes from; an address wins over inline text.</summary>
    public TwimlSource Source => this["Url"] is { } url ? new TwimlSource(url, Method("Method")) : new TwimlSource("", "POST") { Inline = this["Twiml"] };

    /// <summary>Asked when TwiML cannot be had or read.</summary>
    public string? FallbackUrl => this["FallbackUrl"];

    public string? StatusCallback => this["StatusCallback"];

    public TimeSpan RingTimeout => TimeSpan.FromSeconds(FormNumber.Read(this["Timeout"]) ?? 60);

    public TimeSpan TimeLimit => TimeSpan.FromSeconds(FormNumber.Read(this["TimeLimit"]) ?? 14400);

    /// <summary><c>Enable</c> or <c>DetectMessageEnd</c>; null without detection, which keys to send switch off.</summary>
    public string? MachineDetection => this["SendDigits"] is null ? this["MachineDetection"] : null;

    public bool DetectsMeanwhile => this["AsyncAmd"] == "true";

    public bool Records => this["Record"] == "true";

    /// <summary>The value of a field; null when it is missing or empty.</summary>
    public string? this[string name] => Form.LastOrDefault(field => field.Key == name).Value is { Length: > 0 } value ? value : null;

    public string Method(string name) => this[name]?.ToUpperInvariant() ?? "POST";

    /// <summary>True when the app wants to be told of this event: <c>initiated ringing answered completed</c>.</summary>
    public bool IsSubscribed(string change)
    {
        var wanted = Form.Where(field => field.Key == "StatusCallbackEvent").Select(field => field.Value).ToList();
        return StatusCallback is not null && (wanted.Count > 0 ? wanted : [.. DefaultEvents]).Contains(change);
    }

    /// <summary>A duration in milliseconds, or the default.</summary>
    public TimeSpan Milliseconds(string name, int otherwise) => TimeSpan.FromMilliseconds(FormNumber.Read(this[name]) ?? otherwise);
}
