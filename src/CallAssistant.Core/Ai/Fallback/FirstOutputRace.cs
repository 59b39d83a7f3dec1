using CallAssistant.Diagnostics;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Ai.Fallback;

/// <summary>
/// Finds the link that answers a turn. The first link is asked; when it has no first word in time, the next one is asked too, and when it fails, the next one is asked at once. Whoever has a first
/// output wins and the others are stopped, so that one turn never holds words of two.
/// </summary>
internal sealed class FirstOutputRace(IReadOnlyList<AgentLink> links, FallbackTimes times, TimeProvider time, ILogger logger)
{
    private readonly List<Attempt> _running = [];
    private int _next;

    /// <summary>The winner, whose first output or empty end is there; null when no link has answered in time.</summary>
    public async Task<Attempt?> RunAsync(CallContext context, CancellationToken cancellationToken)
    {
        using var stopTimers = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var deadline = Task.Delay(times.Deadline, time, stopTimers.Token);
            var hedge = StartNext(context, stopTimers.Token, cancellationToken);
            while (_running.Count > 0)
            {
                await Task.WhenAny([deadline, hedge, .. _running.Select(attempt => attempt.First)]);
                cancellationToken.ThrowIfCancellationRequested();
                if (_running.Find(attempt => attempt.First.IsCompletedSuccessfully) is { } winner)
                {
                    Stop(winner);
                    return winner;
                }

                var failed = _running.RemoveAll(DropIfFailed);
                if (deadline.IsCompleted)
                {
                    return null;
                }

                if (failed > 0 || hedge.IsCompleted)
                {
                    hedge = StartNext(context, stopTimers.Token, cancellationToken);
                }
            }

            return null;
        }
        finally
        {
            Abandon(isLate: !cancellationToken.IsCancellationRequested);
            await stopTimers.CancelAsync();
        }
    }

    /// <summary>Starts the next link that is in use, if there is one.</summary>
    /// <returns>Completes when the one after it is due.</returns>
    private Task StartNext(CallContext context, CancellationToken timers, CancellationToken cancellationToken)
    {
        while (_next < links.Count)
        {
            var link = links[_next++];
            if (link.Breaker.TryEnter(out var mark))
            {
                _running.Add(new Attempt(link, mark, context, cancellationToken));
                return Task.Delay(times.Hedge, time, timers);
            }
        }

        return Task.Delay(Timeout.InfiniteTimeSpan, time, timers);
    }

    private bool DropIfFailed(Attempt attempt)
    {
        if (!attempt.First.IsCompleted)
        {
            return false;
        }

        logger.Failed(attempt.Link, attempt.Mark, attempt.First.Exception?.InnerException ?? new OperationCanceledException());
        attempt.Abandon();
        return true;
    }

    /// <summary>Takes the winner out. A link that was started before it is too slow; one that was started after it is neither good nor bad.</summary>
    private void Stop(Attempt winner)
    {
        var at = _running.IndexOf(winner);
        for (var i = 0; i < _running.Count; i++)
        {
            if (i < at)
            {
                logger.Slow(_running[i].Link, _running[i].Mark);
            }
            else if (i > at)
            {
                _running[i].Link.Breaker.Leave();
            }
        }

        _running.Remove(winner);
        _running.ForEach(loser => loser.Abandon());
        _running.Clear();
    }

    private void Abandon(bool isLate)
    {
        foreach (var attempt in _running)
        {
            if (isLate)
            {
                logger.Slow(attempt.Link, attempt.Mark);
            }
            else
            {
                attempt.Link.Breaker.Leave();
            }

            attempt.Abandon();
        }

        _running.Clear();
    }
}
