using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using CallAssistant.Twilio.Tests.Fakes;

namespace CallAssistant.Twilio.Tests.Conformance;

/// <summary>One call of the stand-in, and the callee: says "Hello?" and listens.</summary>
internal sealed class NetworkCall(TwilioNetwork network, string sid, NewCall call, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Word = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource _over = new();
    private readonly DateTimeOffset _createdAt = time.GetUtcNow();
    private DateTimeOffset? _pickedUpAt;
    private int _sequence;
    private int _sessions;
    private string _status = "queued";
    private int _seconds;
    private bool _hasGreeted;

    public string Sid => sid;

    public bool IsOver => _over.IsCancellationRequested;

    /// <summary>The requests that were made for this call.</summary>
    public List<string> Asked { get; } = [];

    public Guid Attempt => TwilioAddresses.AttemptOf(call.Url.OriginalString)!.Value;

    public TwilioCall ToResource() => new()
    {
        Sid = sid,
        Status = _status == "initiated" ? "queued" : _status,
        Direction = "outbound-api",
        To = call.To,
        From = call.From,
        DateCreated = _createdAt,
        StartTime = _pickedUpAt,
        Duration = IsOver ? _seconds : null,
    };

    public void Update(CallUpdate update)
    {
        if (_pickedUpAt is null ? update is not CallUpdate.Redirect : update is CallUpdate.HangUp)
        {
            End(_pickedUpAt is null ? "canceled" : "completed");
        }
        else if (update is CallUpdate.Redirect)
        {
            End("completed");
        }
    }

    public void Dispose() => _over.Dispose();

    public async Task RunAsync()
    {
        try
        {
            await WaitAsync(0.5);
            await StatusAsync("ringing");
            if (call.To == TwilioNetwork.Busy)
            {
                End("busy");
            }

            await WaitAsync(call.To == TwilioNetwork.Silent ? call.RingTimeout.TotalSeconds : 2);
            if (call.To == TwilioNetwork.Silent)
            {
                End("no-answer");
            }

            _over.Token.ThrowIfCancellationRequested();
            _pickedUpAt = time.GetUtcNow();
            _ = LimitAsync();
            _ = StatusAsync("in-progress");
            _ = DetectAsync();
            for (var twiml = await AskAsync(call.Url.OriginalString); twiml is not null;)
            {
                twiml = await ExecuteAsync(twiml);
            }

            End("completed");
        }
        catch (OperationCanceledException)
        {
            // The call is over.
        }
    }

    public Task StatusAsync(string status)
    {
        _status = status;
        return AskAsync(call.StatusCallback!.OriginalString, ("CallStatus", status), ("SequenceNumber", (_sequence++).ToString(CultureInfo.InvariantCulture)));
    }

    private void End(string status)
    {
        if (!IsOver)
        {
            _seconds = _pickedUpAt is { } at ? (int)(time.GetUtcNow() - at).TotalSeconds : 0;
            _over.Cancel();
            _ = StatusAsync(status);
        }
    }

    private async Task LimitAsync()
    {
        await WaitAsync(call.TimeLimit.TotalSeconds);
        End("completed");
    }

    /// <summary>The verdict, twice: whoever is not answered in time asks again.</summary>
    private async Task DetectAsync()
    {
        await WaitAsync(4);
        for (var i = 0; i < 2; i++)
        {
            await AskAsync(call.MachineDetectionCallback!.OriginalString, ("AnsweredBy", call.To == TwilioNetwork.Machine ? "machine_end_beep" : "human"));
        }
    }

    private Task WaitAsync(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), time, _over.Token);

    private async Task<XElement?> AskAsync(string url, params (string Name, string Value)[] fields)
    {
        Asked.Add(url.Split('#')[0]);
        if (!network.Delivers)
        {
            return null;
        }

        var form = fields.Append(("CallSid", sid)).Append(("To", call.To)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)).ToList();
        var signed = TestCall.WebhookOf(url, form, TwilioSignature.Sign("token", url.Split('#')[0], form));
        return await network.Webhooks!.TakeAsync(signed, CancellationToken.None) is WebhookVerdict.Genuine { Answer: { } answer } ? XDocument.Parse(answer.Body).Root : null;
    }

    /// <summary>Runs TwiML.</summary>
    /// <returns>The next; null where there is none, which ends the call.</returns>
    private async Task<XElement?> ExecuteAsync(XElement twiml)
    {
        foreach (var verb in twiml.Elements())
        {
            switch (verb.Name.LocalName)
            {
                case "Say":
                    await SpeakAsync(verb.Value);
                    break;
                case "Pause":
                    await WaitAsync(1);
                    break;
                case "Redirect":
                    return await AskAsync(verb.Value);
                case "Gather" when !_hasGreeted:
                    _hasGreeted = true;
                    await WaitAsync(1);
                    return await AskAsync(verb.Attribute("action")!.Value, ("SpeechResult", "Hello?"), ("Confidence", "0.9"));
                case "Gather":
                    await WaitAsync(5);
                    return await AskAsync(verb.Attribute("action")!.Value);
                case "Connect":
                    return await RelayAsync(verb);
                case "Hangup":
                    return null;
            }
        }

        return null;
    }

    private Task SpeakAsync(string words) => Task.Delay(Word * words.Split(' ').Length, time, _over.Token);

    private async Task<XElement?> RelayAsync(XElement connect)
    {
        var session = $"VX{++_sessions}";
        var socket = new FakeSocket();
        var serving = network.Sockets!.RunAsync(socket, CancellationToken.None);
        socket.Give(new JsonObject { ["type"] = "setup", ["sessionId"] = session, ["callSid"] = sid, ["customParameters"] = new JsonObject { ["attempt"] = Attempt.ToString("D") } }.ToJsonString());
        JsonNode? end = null;
        try
        {
            await WaitAsync(1);
            socket.Give("""{"type":"info","name":"clientSpeaking","value":"on"}""");
            await WaitAsync(0.5);
            socket.Give("""{"type":"prompt","voicePrompt":"Hello?","lang":"en","last":true}""");
            while (end is null && await socket.Sent.WaitToReadAsync(_over.Token))
            {
                while (end is null && socket.Sent.TryRead(out var frame))
                {
                    end = await PerformAsync(socket, frame) ? socket.Log[^1] : null;
                }
            }
        }
        finally
        {
            socket.GiveClose();
            await serving;
            if (IsOver)
            {
                _ = AskAsync(connect.Attribute("action")!.Value, ("SessionId", session), ("SessionStatus", "completed"), ("CallStatus", "completed"));
            }
        }

        return await AskAsync(connect.Attribute("action")!.Value, ("SessionId", session), ("SessionStatus", end is null ? "failed" : "ended"), ("CallStatus", "in-progress"), ("HandoffData", (string?)end?["handoffData"] ?? ""));
    }

    private async Task<bool> PerformAsync(FakeSocket socket, JsonObject frame)
    {
        if (frame["type"]!.GetValue<string>() == "end")
        {
            return true;
        }

        if (frame["token"]?.GetValue<string>() is { } words)
        {
            socket.Give("""{"type":"info","name":"agentSpeaking","value":"on"}""");
            foreach (var word in words.Split(' '))
            {
                await SpeakAsync(word);
                if (socket.Log[^1]["type"]!.GetValue<string>() == "end")
                {
                    return true;
                }

                socket.Give(new JsonObject { ["type"] = "info", ["name"] = "tokensPlayed", ["value"] = word + " " }.ToJsonString());
            }

            socket.Give("""{"type":"info","name":"agentSpeaking","value":"off"}""");
        }

        return false;
    }
}
