using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallAssistant.Twilio;

/// <summary>Takes Twilio's webhooks: the signature first, then the line of the call hears what happened, then Twilio hears what to do next. Nothing is asked of the store or of Twilio meanwhile.</summary>
internal sealed class TwilioWebhooks(RequestCheck check, CallBook book, TwimlWriter twiml, GatherVoices gather, IOptions<TwilioOptions> options, ILogger<TwilioWebhooks> logger) : IProviderWebhooks
{
    private const string Xml = "text/xml";

    /// <inheritdoc/>
    public async ValueTask<WebhookVerdict> TakeAsync(ProviderWebhook webhook, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        if (check.Read(webhook) is not { } fields)
        {
            return new WebhookVerdict.Forged();
        }

        if (fields.GetValueOrDefault("CallSid") is not { Length: > 0 and <= 200 } callSid)
        {
            return new WebhookVerdict.Malformed("The field CallSid is missing.");
        }

        if (webhook.Name == WebhookNames.Inbound)
        {
            return TakeInbound(webhook, callSid, fields.GetValueOrDefault("From") ?? "");
        }

        if (TwilioAddresses.AttemptOf(webhook) is not { } attemptId)
        {
            return new WebhookVerdict.Malformed("The query names no attempt.");
        }

        var line = book.Open(attemptId);
        if (!line.Bind(callSid))
        {
            // Another call than the one that carries the attempt: nobody will ever talk on it. The engine ends it where the attempt is over.
            logger.StrayCall(webhook.Name, attemptId);
            return new WebhookVerdict.Genuine(callSid) { AttemptId = attemptId, Answer = new WebhookAnswer(Xml, twiml.Apology()) };
        }

        return await AnswerAsync(webhook, fields, line) is { } answer
            ? new WebhookVerdict.Genuine(callSid) { AttemptId = attemptId, Answer = answer.Length > 0 ? new WebhookAnswer(Xml, answer) : null }
            : new WebhookVerdict.Malformed("There is no such webhook.");
    }

    /// <summary>Somebody calls us. They are asked for twice, so that a process that died after the first answer is made good by the next.</summary>
    private WebhookVerdict TakeInbound(ProviderWebhook webhook, string callSid, string from)
    {
        var answer = new WebhookAnswer(Xml, TwilioAddresses.TurnOf(webhook) == 0 ? twiml.Inbound() : TwimlWriter.HangUp());
        return from.Length > 0 ? new WebhookVerdict.CallBack(callSid, from, answer) : new WebhookVerdict.Genuine(callSid) { Answer = answer };
    }

    /// <summary>The TwiML to go on with; empty where none is asked for, null for a name that is not known.</summary>
    private async ValueTask<string?> AnswerAsync(ProviderWebhook webhook, IReadOnlyDictionary<string, string> fields, CallLine line)
    {
        switch (webhook.Name)
        {
            case WebhookNames.CallStatus:
                Note(line, fields);
                return "";
            case WebhookNames.Machine:
                NoteMachine(line, fields);
                return "";
            case WebhookNames.Recording:
                NoteRecording(line, fields);
                return "";
            case WebhookNames.Answer when options.Value.Mode == TwilioMode.Relay:
                line.PickUp();
                return twiml.Relay(line.AttemptId);
            case WebhookNames.Answer or WebhookNames.Turn:
                return await gather.TakeAsync(line, TwilioAddresses.TurnOf(webhook), fields);
            case WebhookNames.RelayEnded:
                return AfterRelay(line, fields);
            case WebhookNames.Fallback:
                logger.FellBack(line.AttemptId, fields.GetValueOrDefault("ErrorCode"));
                return twiml.Apology();
            default:
                return null;
        }
    }

    private static void Note(CallLine line, IReadOnlyDictionary<string, string> fields)
    {
        if (CallStatuses.Read(fields.GetValueOrDefault("CallStatus")) is { } status)
        {
            line.NoteStatus(status);
        }
    }

    /// <summary>What is complete is found at Twilio by the call. That there is none is told while the call goes on.</summary>
    private static void NoteRecording(CallLine line, IReadOnlyDictionary<string, string> fields)
    {
        if (fields.GetValueOrDefault("RecordingStatus") is "absent" or "failed")
        {
            line.Report(new CallSignal.RecordingFailed("Twilio could not record the call."));
        }
    }

    private static void NoteMachine(CallLine line, IReadOnlyDictionary<string, string> fields)
    {
        var verdict = fields.GetValueOrDefault("AnsweredBy") ?? "";
        var by = verdict switch
        {
            "human" => AnsweredBy.Human,
            "fax" => AnsweredBy.Fax,
            _ when verdict.StartsWith("machine_", StringComparison.Ordinal) => AnsweredBy.Machine,
            _ => AnsweredBy.Unknown,
        };
        line.NoteMachine(by, hasFinishedTalking: verdict.StartsWith("machine_end_", StringComparison.Ordinal));
    }

    /// <summary>What follows on a socket. A lost one is connected again once, which is the only way to get it back: the call lives on as long as our answer says so.</summary>
    private string AfterRelay(CallLine line, IReadOnlyDictionary<string, string> fields)
    {
        var isLive = fields.GetValueOrDefault("CallStatus") == "in-progress";
        var handOff = HandOff.Read(fields.GetValueOrDefault("HandoffData"));
        var wasLost = isLive && fields.GetValueOrDefault("SessionStatus") == "failed";
        Note(line, fields);
        var count = line.Disconnect(fields.GetValueOrDefault("SessionId") ?? "", wasLost);
        if (!isLive)
        {
            return TwimlWriter.Nothing();
        }

        if (handOff == HandOff.HangUp || (wasLost && count == 0))
        {
            // Lost while we were hanging up is no loss. The call is live for as long as this answer takes.
            line.End(CallSessionStatus.Completed, "We hung up.");
            return TwimlWriter.HangUp();
        }

        if (!wasLost)
        {
            line.End(CallSessionStatus.Failed, "The conversation was ended for a reason that is not known.");
            return TwimlWriter.HangUp();
        }

        logger.SocketLost(line.AttemptId, fields.GetValueOrDefault("ErrorCode"));
        if (count == 1)
        {
            return twiml.Relay(line.AttemptId);
        }

        line.End(CallSessionStatus.Failed, "The line was lost.");
        return twiml.Apology();
    }
}
