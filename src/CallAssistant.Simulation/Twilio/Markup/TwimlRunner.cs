using System.Xml.Linq;

namespace CallAssistant.Simulation;

/// <summary>Carries out TwiML, document after document. Verbs that it does not know are passed over, as Twilio does with a warning.</summary>
internal sealed class TwimlRunner(WireCall call, FakeAccount account)
{
    private readonly TwimlFetcher _fetcher = new(call);

    /// <summary>Runs until there is nothing more to do, or the line is closed.</summary>
    public async Task RunAsync(TwimlSource first, CancellationToken cancellationToken)
    {
        Step step = new Step.GoTo(first);
        while (step is Step.GoTo next && await _fetcher.FetchAsync(next.Source, cancellationToken) is { } document)
        {
            step = Step.End.Instance;
            foreach (var verb in document.Verbs)
            {
                step = call.IsLive ? await PlayAsync(verb, document, cancellationToken) : Step.End.Instance;
                if (step is not Step.Next)
                {
                    break;
                }
            }
        }
    }

    private async ValueTask<Step> PlayAsync(XElement verb, TwimlDocument document, CancellationToken cancellationToken)
    {
        switch (verb.Name.LocalName)
        {
            case "Say":
                return await SayAsync(verb, cancellationToken);
            case "Play" when verb.Attribute("digits")?.Value.Replace("w", "", StringComparison.Ordinal) is { Length: > 0 } keys:
                call.Line.Press(keys);
                return Step.Next.Instance;
            case "Pause":
                return await PauseAsync(verb, cancellationToken);
            case "Gather":
                return await new GatherVerb(call, account, verb, document).RunAsync(cancellationToken);
            case "Start" when verb.Element("Recording") is { } recording:
                await RecordAsync(recording, document);
                return Step.Next.Instance;
            case "Connect" when verb.Element("ConversationRelay") is { } relay:
                return await new ConnectVerb(call, account, verb, relay, document).RunAsync(cancellationToken);
            case "Redirect":
                return new Step.GoTo(document.SourceOf(verb.Value.Trim(), verb.Attribute("method")?.Value));
            case "Hangup" or "Reject":
                return Step.End.Instance;
            default:
                return Step.Next.Instance;
        }
    }

    private async ValueTask<Step> SayAsync(XElement verb, CancellationToken cancellationToken)
    {
        for (var times = FormNumber.Read(verb.Attribute("loop")?.Value) ?? 1; times > 0; times--)
        {
            var utterance = call.Line.Say(SpeechFragments.Normalise(verb.Value), isFirm: true);
            if (!await IsPlayedAsync(utterance, cancellationToken))
            {
                return Step.End.Instance;
            }
        }

        return Step.Next.Instance;
    }

    /// <summary>False when the line was closed first.</summary>
    private async Task<bool> IsPlayedAsync(long utterance, CancellationToken cancellationToken)
    {
        while (await call.Line.NextAsync(cancellationToken) is { } happened)
        {
            if (happened.Signal is CallSignal.Played played && played.UtteranceId == utterance)
            {
                return true;
            }
        }

        return false;
    }

    private async ValueTask<Step> PauseAsync(XElement verb, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, call.Closed);
        try
        {
            await account.Clock.DelayAsync(TimeSpan.FromSeconds(FormNumber.Read(verb.Attribute("length")?.Value) ?? 1), either.Token);
            return Step.Next.Instance;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Step.End.Instance;
        }
    }

    private Task<Recording> RecordAsync(XElement recording, TwimlDocument document)
    {
        var callback = recording.Attribute("recordingStatusCallback")?.Value;
        return call.RecordAsync(
            "StartCallRecordingAPI",
            recording.Attribute("channels")?.Value ?? "dual",
            callback is null ? null : document.Resolve(callback),
            recording.Attribute("recordingStatusCallbackMethod")?.Value.ToUpperInvariant() ?? "POST",
            recording.Attribute("recordingStatusCallbackEvent")?.Value ?? "completed");
    }
}
