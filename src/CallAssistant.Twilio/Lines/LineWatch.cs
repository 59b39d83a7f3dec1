using Microsoft.Extensions.Logging;

namespace CallAssistant.Twilio;

/// <summary>What happens to a call if nothing else does: one step, at one moment.</summary>
internal sealed class LineWatch : IDisposable
{
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
    public void Set(TimeSpan due, Func<CallLine, Task>? step)
    {
        _step = step;
        _timer.Change(due, Timeout.InfiniteTimeSpan);
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
