namespace CallAssistant.Simulation;

/// <summary>Tells who has picked up, at the time at which Twilio would know. The verdict is always right: the callee says what it is.</summary>
internal sealed class MachineDetection(CallRequest request, CallClock clock)
{
    private static readonly TimeSpan SilenceAfterGreeting = TimeSpan.FromSeconds(5);
    private readonly TaskCompletionSource _speaks = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _hasSpoken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _beep = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Takes what comes from the line.</summary>
    public void Notice(CallSignal signal)
    {
        switch (signal)
        {
            case CallSignal.Speaking:
                _speaks.TrySetResult();
                break;
            case CallSignal.Heard:
                _hasSpoken.TrySetResult();
                break;
            case CallSignal.Beep:
                _beep.TrySetResult();
                break;
        }
    }

    /// <summary>The value of <c>AnsweredBy</c>.</summary>
    /// <param name="by">Who it is.</param>
    /// <param name="cancellationToken">Cancelled when the line closes.</param>
    public async Task<string> DetectAsync(AnsweredBy by, CancellationToken cancellationToken)
    {
        if (by is not (AnsweredBy.Human or AnsweredBy.Machine) || !await WithinAsync(_speaks.Task, request.Milliseconds("MachineDetectionSilenceTimeout", 5000), cancellationToken))
        {
            return by == AnsweredBy.Fax ? "fax" : "unknown";
        }

        if (by == AnsweredBy.Human)
        {
            await _hasSpoken.Task.WaitAsync(cancellationToken);
            await clock.DelayAsync(request.Milliseconds("MachineDetectionSpeechEndThreshold", 1200), cancellationToken);
            return "human";
        }

        if (request.MachineDetection == "Enable")
        {
            await WithinAsync(_hasSpoken.Task, request.Milliseconds("MachineDetectionSpeechThreshold", 2400), cancellationToken);
            return "machine_start";
        }

        var timeout = TimeSpan.FromSeconds(FormNumber.Read(request["MachineDetectionTimeout"]) ?? 30);
        if (!await WithinAsync(_hasSpoken.Task, timeout, cancellationToken))
        {
            return "unknown";
        }

        return await WithinAsync(_beep.Task, SilenceAfterGreeting, cancellationToken) ? "machine_end_beep" : "machine_end_silence";
    }

    /// <summary>False when so much call time has passed first.</summary>
    private async Task<bool> WithinAsync(Task moment, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(moment, clock.DelayAsync(limit, stop.Token));
        await stop.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return first == moment;
    }
}
