using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallAssistant.Twilio;

/// <summary>Calls through Twilio.</summary>
internal sealed class TwilioTelephony(ITwilioApi api, CallBook book, CallSearch search, TwilioAddresses addresses, IOptions<TwilioOptions> options, TimeProvider time, ILogger<TwilioTelephony> logger) : ITelephonyProvider
{
    /// <summary>How long a dial whose answer was lost waits for a webhook of its call: the first one comes as soon as Twilio has it.</summary>
    public static readonly TimeSpan BindTime = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public string Name => "Twilio";

    /// <inheritdoc/>
    public TelephonyCapabilities Capabilities { get; } = new()
    {
        CanGateSpeech = true,
        CanSendDigits = true,
        DetectsMachines = options.Value.DetectMachines,
        ReachesPeople = true,
        CallsPerSecond = options.Value.CallsPerSecond,

        // Also where none is asked for: an account may record all of its calls.
        CanRecord = true,
    };

    /// <inheritdoc/>
    public async ValueTask<DialResult> DialAsync(DialRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var line = book.Open(request.AttemptId);
        line.PhoneNumber = request.PhoneNumber;
        var call = new NewCall
        {
            To = request.PhoneNumber,
            From = options.Value.FromNumber,
            Url = new Uri(addresses.Webhook(WebhookNames.Answer, request.AttemptId)),
            FallbackUrl = new Uri(addresses.Webhook(WebhookNames.Fallback, request.AttemptId)),
            StatusCallback = addresses.Notice(WebhookNames.CallStatus, request.AttemptId),
            MachineDetectionCallback = options.Value.DetectMachines ? addresses.Notice(WebhookNames.Machine, request.AttemptId) : null,
            RingTimeout = request.RingTimeout,
            TimeLimit = request.TimeLimit,
        };
        var creating = api.CreateCallAsync(call, cancellationToken);

        // Somebody may pick up before the answer comes: a signed webhook of the call is as good.
        await Task.WhenAny(creating, line.Bound);
        if (!creating.IsCompleted)
        {
            _ = creating.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            return new DialResult.Accepted(await line.Bound);
        }

        try
        {
            var result = DialResults.Of(await creating);

            // A webhook may have named the call already; if it named another one, which of the two carries the attempt is in doubt.
            return result is DialResult.Accepted accepted && !line.Bind(accepted.ProviderCallId) ? new DialResult.Unknown("Twilio has two calls of this attempt.") : result;
        }
        catch (TwilioException failure)
        {
            var result = DialResults.Of(failure);
            return result is DialResult.Unknown && await WaitForWebhookAsync(line, cancellationToken) is { } callSid ? new DialResult.Accepted(callSid) : result;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<ProviderCall?> FindAsync(Guid attemptId, CancellationToken cancellationToken)
    {
        var line = book.Find(attemptId);
        var call = line?.CallSid is { } known ? await FetchAsync(known, cancellationToken) : await search.FindAsync(attemptId, line?.PhoneNumber, cancellationToken);
        if (call is not { Sid: { } sid } || CallStatuses.Read(call.Status) is not { } status)
        {
            return null;
        }

        book.Open(attemptId).Bind(sid);
        return new ProviderCall(sid, status, status >= CallSessionStatus.Completed ? call.Duration : null);
    }

    /// <inheritdoc/>
    public async ValueTask<ILiveChannel?> OpenChannelAsync(Guid attemptId, string providerCallId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(providerCallId);
        var line = book.Find(attemptId);
        if (line is null)
        {
            // Another process has dialled it.
            if (await FetchAsync(providerCallId, cancellationToken) is not { } call || CallStatuses.Read(call.Status) is not { } status || status >= CallSessionStatus.Completed)
            {
                return null;
            }

            line = book.Open(attemptId);
            if (line.Bind(providerCallId) && status == CallSessionStatus.InProgress)
            {
                line.PickUp(call.StartTime);
            }
        }

        return line.Bind(providerCallId) && line.TryClaim() ? new TwilioChannel(line, new LineRecording(line, api, addresses, logger)) : null;
    }

    /// <inheritdoc/>
    public async ValueTask EndAsync(string providerCallId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(providerCallId);
        await book.Ending.HangUpAsync(providerCallId, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DeleteRecordingsAsync(string providerCallId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(providerCallId);
        try
        {
            var recordings = await api.ListRecordingsAsync(providerCallId, cancellationToken).ToListAsync(cancellationToken);
            foreach (var recording in recordings)
            {
                if (recording.Sid is { } sid)
                {
                    await api.DeleteRecordingAsync(sid, cancellationToken);
                }
            }
        }
        catch (TwilioException failure) when (failure.Fault == TwilioFault.NotFound)
        {
            // No such call, so no recordings.
        }
    }

    private async Task<string?> WaitForWebhookAsync(CallLine line, CancellationToken cancellationToken)
    {
        try
        {
            return await line.Bound.WaitAsync(BindTime, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private async Task<TwilioCall?> FetchAsync(string callSid, CancellationToken cancellationToken)
    {
        try
        {
            return await api.FetchCallAsync(callSid, cancellationToken);
        }
        catch (TwilioException failure) when (failure.Fault == TwilioFault.NotFound)
        {
            return null;
        }
    }
}
