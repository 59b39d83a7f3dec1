using Microsoft.Extensions.Logging;

namespace CallAssistant.Twilio;

/// <summary>What happens to a call if nothing else does: one step, at one moment.</summary>
internal sealed class LineWatch : IDisposable
{
    /// <summary>How long somebody who picked up waits for a conversation to take the call.</summary>
    public static readonly TimeSpan ClaimTime = TimeSpan.FromSeconds(10);

    /// <summary>How often a call that nobody picks up is looked at: webhooks may be lost, the last one too.</summary>
    public static readonly TimeSpan RingTime = TimeSpan.FromSeconds(20);

    /// <summary>How long a live call may be without a voice: not yet connected, or lost and not connected again.</summary>
    public static readonly TimeSpan VoiceTime = TimeSpan.FromSeconds(15);

    /// <summary>How long the voice has to end the call before the API is told to.</summary>
    public static readonly TimeSpan HangUpTime = TimeSpan.FromSeconds(2);

    private readonly CallLine _line;
    private readonly ILogger _logger;
    private readonly ITimer _timer;
    private Func<CallLine, Task>? _step;

    public LineWatch(CallLine line, TimeProvider time, ILogger logger)
    {
        (_line, _logger) = (line, logger);
        _timer = time.CreateTimer(static watch => ((LineWatch)watch!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Replaces what was set before. Under the line's gate.</summary>
    /// <param name="next">When, and what; null for nothing.</param>
    public void Set((TimeSpan Due, Func<CallLine, Task> Step)? next)
    {
        _step = next?.Step;
        _timer.Change(next?.Due ?? Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Takes a step now. Whatever goes wrong, the line has ended after it.</summary>
    public async Task RunAsync(Func<CallLine, Task> step)
    {
        try
        {
            await step(_line);
        }
#pragma warning disable CA1031 // Nothing waits for this but the end of the line.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            _logger.EndingFailed(_line.AttemptId, fault);
            _line.End(CallSessionStatus.Failed, "The call could not be ended; its time limit ends it.");
        }
    }

    public void Dispose() => _timer.Dispose();

    private void OnTimer()
    {
        Func<CallLine, Task>? step;
        lock (_line.Gate)
        {
            (step, _step) = (_step, null);
        }

        if (step is not null)
        {
            _ = RunAsync(step);
        }
    }
}
