namespace CallAssistant.Twilio;

/// <summary>The ends that this side brings about, by the API. Each ends the line too, once it is known how the call stands.</summary>
internal sealed class CallEnding(ITwilioApi api, TwimlWriter twiml)
{
    /// <summary>We hang up.</summary>
    public async Task HangUpAsync(CallLine line)
    {
        var call = await HangUpAsync(line.CallSid!, CancellationToken.None);
        line.End(StatusOf(call) ?? (line.WasPickedUp ? CallSessionStatus.Completed : CallSessionStatus.Cancelled), "We hung up.");
    }

    /// <summary>The call goes on without a voice, or is over without anybody having told us.</summary>
    public async Task LookAsync(CallLine line)
    {
        var call = await api.FetchCallAsync(line.CallSid!, CancellationToken.None);
        if (StatusOf(call) is { } status)
        {
            line.End(status, "The call is over.");
            return;
        }

        await HangUpAsync(line.CallSid!, CancellationToken.None);
        line.End(CallSessionStatus.Failed, "The line was lost.");
    }

    /// <summary>The call has not been picked up, as far as anybody has told us.</summary>
    public async Task PollAsync(CallLine line)
    {
        try
        {
            var call = await api.FetchCallAsync(line.CallSid!, CancellationToken.None);
            switch (CallStatuses.Read(call.Status))
            {
                case { } status and >= CallSessionStatus.Completed:
                    line.End(status, "The call is over.");
                    break;
                case CallSessionStatus.InProgress:
                    line.PickUp(call.StartTime);
                    break;
            }
        }
        catch (TwilioException)
        {
            // Nothing was learnt; the next look may.
        }

        line.WatchOn();
    }

    /// <summary>Somebody waits on the phone and no conversation wants them.</summary>
    public async Task ApologiseAsync(CallLine line)
    {
        try
        {
            await api.UpdateCallAsync(line.CallSid!, new CallUpdate.Redirect(twiml.Apology()), CancellationToken.None);
        }
        catch (TwilioException)
        {
            await HangUpAsync(line.CallSid!, CancellationToken.None);
        }

        line.End(CallSessionStatus.Failed, "Nobody took the call.");
    }

    /// <summary>Ends a call wherever it stands: <c>completed</c> ends a live one, and <c>canceled</c> one that has not been picked up yet. Over or unknown is fine.</summary>
    /// <returns>The call; null when it is not known.</returns>
    public async Task<TwilioCall?> HangUpAsync(string callSid, CancellationToken cancellationToken)
    {
        try
        {
            var call = await api.UpdateCallAsync(callSid, new CallUpdate.HangUp(), cancellationToken);
            return CallStatuses.Read(call.Status) is CallSessionStatus.Queued or CallSessionStatus.Ringing
                ? await api.UpdateCallAsync(callSid, new CallUpdate.Cancel(), cancellationToken)
                : call;
        }
        catch (TwilioException exception) when (exception.Fault == TwilioFault.AlreadyEnded)
        {
            return await api.FetchCallAsync(callSid, cancellationToken);
        }
        catch (TwilioException exception) when (exception.Fault == TwilioFault.NotFound)
        {
            return null;
        }
    }

    private static CallSessionStatus? StatusOf(TwilioCall? call) => CallStatuses.Read(call?.Status) is { } status and >= CallSessionStatus.Completed ? status : null;
}
