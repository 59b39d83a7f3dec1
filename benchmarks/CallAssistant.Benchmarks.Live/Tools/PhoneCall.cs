using System.Globalization;
using System.Xml.Linq;

namespace CallAssistant.Benchmarks.Live;

/// <summary>A call that the host has placed, as Twilio carries it: its status callbacks, and what the TwiML says.</summary>
/// <param name="form">The fields of the request that placed it.</param>
/// <param name="webhooks">How the host is asked.</param>
internal sealed class PhoneCall(IReadOnlyDictionary<string, string> form, Webhooks webhooks)
{
    private int _sequence;

    public string Sid { get; } = $"CA{Guid.NewGuid():n}";

    public string To => form["To"];

    public string From => form["From"];

    /// <summary><c>queued ringing in-progress completed</c>.</summary>
    public string Status { get; set; } = "queued";

    public DateTimeOffset Created { get; } = TimeProvider.System.GetUtcNow();

    /// <summary>The address of the status callback, as the host gave it.</summary>
    public string StatusCallback => form["StatusCallback"];

    /// <summary>Rings, is picked up at once, and asks what to do.</summary>
    /// <returns>The address of the socket, its parameters, and who is told of its end.</returns>
    public async Task<(string Socket, IReadOnlyDictionary<string, string> Parameters, string Action)> PickUpAsync()
    {
        await TellAsync("initiated");
        await TellAsync("ringing");
        await TellAsync("in-progress");
        var twiml = XDocument.Parse(await webhooks.PostAsync(form["Url"], Fields()));
        var connect = twiml.Root!.Element("Connect") ?? throw new InvalidOperationException("The answer connects to no socket.");
        var relay = connect.Element("ConversationRelay")!;
        return (relay.Attribute("url")!.Value, relay.Elements("Parameter").ToDictionary(parameter => parameter.Attribute("name")!.Value, parameter => parameter.Attribute("value")!.Value), connect.Attribute("action")!.Value);
    }

    /// <summary>Twilio has judged who picked up.</summary>
    public async Task JudgeAsync()
    {
        if (form.TryGetValue("AsyncAmdStatusCallback", out var url))
        {
            await webhooks.PostAsync(url, [new("AccountSid", Account.Sid), new("CallSid", Sid), new("AnsweredBy", "human"), new("MachineDetectionDuration", "2400")]);
        }
    }

    /// <summary>The callee has hung up, and the socket is closed.</summary>
    public async Task HangUpAsync(string action, string relaySession)
    {
        Status = "completed";
        await webhooks.PostAsync(action, [.. Fields(), new("SessionId", relaySession), new("SessionStatus", "completed"), new("SessionDuration", "30")]);
        await TellAsync("completed");
    }

    /// <summary>Tells the host where the call stands.</summary>
    public Task TellAsync(string status)
    {
        Status = status == "initiated" ? "queued" : status;
        return webhooks.PostAsync(StatusCallback, StatusForm(status, _sequence++));
    }

    /// <summary>The fields of a status callback.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> StatusForm(string status, int sequence) =>
    [
        .. Fields(status),
        new("Timestamp", TimeProvider.System.GetUtcNow().UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture)),
        new("CallbackSource", "call-progress-events"),
        new("SequenceNumber", sequence.ToString(CultureInfo.InvariantCulture)),
        .. status == "completed" ? new KeyValuePair<string, string>[] { new("CallDuration", "30"), new("Duration", "1"), new("SipResponseCode", "200") } : [],
    ];

    private List<KeyValuePair<string, string>> Fields(string? status = null)
    {
        List<KeyValuePair<string, string>> fields =
        [
            new("AccountSid", Account.Sid), new("CallSid", Sid), new("CallStatus", status ?? Status), new("ApiVersion", "2010-04-01"), new("Direction", "outbound-api"),
            new("From", From), new("To", To), new("Caller", From), new("Called", To),
        ];
        foreach (var side in new[] { "From", "To", "Caller", "Called" })
        {
            fields.AddRange([new(side + "City", ""), new(side + "State", ""), new(side + "Zip", ""), new(side + "Country", "US")]);
        }

        return fields;
    }
}
