using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Ai.Fallback;

/// <summary>A chain of agents: each turn is answered by one of them, the first that has something to say, and by the last one when none of the others has in time.</summary>
/// <param name="links">In order of preference.</param>
/// <param name="last">Answers at once and does not fail.</param>
/// <param name="times">How long is waited.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where the faults of links go.</param>
internal sealed class FallbackCallAgent(IReadOnlyList<AgentLink> links, ICallAgent last, FallbackTimes times, TimeProvider time, ILogger logger) : ICallAgent
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<AgentOutput> RespondAsync(CallContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await new FirstOutputRace(links, times, time, logger).RunAsync(context, cancellationToken) is not { } answer)
        {
            await foreach (var output in last.RespondAsync(context, cancellationToken))
            {
                yield return output;
            }

            yield break;
        }

        // From here on the turn is this link's, and a fault is the turn's fault.
        Exception? fault = null;
        var isWhole = false;
        long? waitingSince = null;
        try
        {
            var next = new ValueTask<bool>(answer.First);
            while (true)
            {
                try
                {
                    waitingSince = time.GetTimestamp();
                    isWhole = !await next;
                    waitingSince = null;
                    if (isWhole)
                    {
                        break;
                    }
                }
                catch (Exception error) when (!cancellationToken.IsCancellationRequested)
                {
                    fault = error;
                    throw;
                }

                yield return answer.Current;
                next = answer.NextAsync();
            }
        }
        finally
        {
            if (fault is not null)
            {
                logger.Failed(answer.Link, answer.Mark, fault);
            }
            else if (isWhole)
            {
                answer.Link.Breaker.Succeed();
            }
            else if (waitingSince is { } start && time.GetElapsedTime(start) >= times.Hedge)
            {
                // Whoever listened lost patience in the middle of a sentence.
                logger.Slow(answer.Link, answer.Mark);
            }
            else
            {
                answer.Link.Breaker.Leave();
            }

            await answer.EndAsync();
        }
    }
}
