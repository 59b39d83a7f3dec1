using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Twilio;

/// <summary>The calls that this process has heard of. Whatever is not in it can be found at Twilio: it may be lost at any time.</summary>
/// <remarks>Safe for concurrent use. Only what was signed, dialled or asked for by the engine gets in, so it cannot be filled from outside.</remarks>
internal sealed class CallBook(ITwilioApi api, TwimlWriter twiml, TimeProvider time, ILogger<CallBook> logger)
{
    private static readonly TimeSpan SweepGap = TimeSpan.FromMinutes(1);

    // As long as late webhooks of a call that is over may come; and no call lasts longer than a day.
    private static readonly TimeSpan KeptWhenOver = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan KeptAtMost = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<Guid, CallLine> _lines = new();
    private readonly CallEnding _ending = new(api, twiml);
    private long _sweptAt = time.GetTimestamp();

    public CallEnding Ending => _ending;

    public CallLine? Find(Guid attemptId) => _lines.GetValueOrDefault(attemptId);

    public CallLine Open(Guid attemptId)
    {
        if (_lines.TryGetValue(attemptId, out var known))
        {
            return known;
        }

        Sweep();
        return _lines.GetOrAdd(attemptId, id => new CallLine(id, _ending, time, logger));
    }

    private void Sweep()
    {
        var last = Interlocked.Read(ref _sweptAt);
        if (time.GetElapsedTime(last) < SweepGap || Interlocked.CompareExchange(ref _sweptAt, time.GetTimestamp(), last) != last)
        {
            return;
        }

        var now = time.GetUtcNow();
        foreach (var (id, line) in _lines)
        {
            if ((line.OverAt ?? DateTimeOffset.MaxValue) < now - KeptWhenOver || line.CreatedAt < now - KeptAtMost)
            {
                _lines.TryRemove(id, out _);
                line.Dispose();
            }
        }
    }
}
