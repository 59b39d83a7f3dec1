namespace CallAssistant.Simulation;

/// <summary>Somebody calls a number of the account, listens, and hangs up when told to.</summary>
internal sealed class InboundCall(FakeAccount account, string from)
{
    /// <summary>TwiML that only leads on and on is no call any more.</summary>
    private const int MostRequests = 10;

    private readonly RequestLog _webhooks = new();
    private readonly List<string> _heard = [];
    private readonly string _sid = account.MakeSid("CA");

    /// <summary>Asks the app's voice webhook and does what it says: <c>Say</c>, <c>Redirect</c> and <c>Hangup</c>; other verbs are passed over.</summary>
    public async Task<FakeTwilioInboundCall> RunAsync(string url, CancellationToken cancellationToken)
    {
        string? next = url;
        for (var asked = 0; next is not null && asked < MostRequests; asked++)
        {
            var answer = await account.Webhooks.SendAsync("POST", next, Form(), _sid, _webhooks, cancellationToken);
            next = answer.IsSuccess && TwimlDocument.Parse(next, answer.Body, out _) is { } twiml ? Perform(twiml) : null;
        }

        return new FakeTwilioInboundCall(_sid, from, _heard, _webhooks.All);
    }

    /// <returns>Where it goes on; null for nowhere.</returns>
    private string? Perform(TwimlDocument twiml)
    {
        foreach (var verb in twiml.Verbs)
        {
            switch (verb.Name.LocalName)
            {
                case "Say":
                    _heard.Add(verb.Value);
                    break;
                case "Redirect":
                    return twiml.Resolve(verb.Value);
                case "Hangup":
                    return null;
            }
        }

        return null;
    }

    private List<KeyValuePair<string, string>> Form() =>
    [
        new("AccountSid", account.Options.AccountSid),
        new("CallSid", _sid),
        new("CallStatus", "ringing"),
        new("ApiVersion", "2010-04-01"),
        new("Direction", "inbound"),
        new("From", from),
        new("To", account.Options.PhoneNumbers[0]),
        new("Caller", from),
        new("Called", account.Options.PhoneNumbers[0]),
        new("StirVerstat", "TN-Validation-Passed-A"),
    ];
}
