namespace CallAssistant.Ai.Fallback;

/// <summary>
/// Leaves a link alone that fails, and then lets one turn try whether it works again. By hand, because the verdict on a streamed answer falls long after the request: a stream that is cut
/// in the middle is a fault as well. Safe for concurrent use.
/// </summary>
/// <remarks>
/// A fault counts only where nothing has succeeded since its request began. With many turns at once, those of a link that is slow now and then come to their verdicts close together: in a row, and still no sign
/// that the link is down.
/// </remarks>
internal sealed class CircuitBreaker(TimeProvider time, int faultsToOpen, TimeSpan rest)
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private int _faults;
    private DateTimeOffset? _openUntil;
    private bool _isProbing;
    private int _successes;

    /// <summary>True when a turn may use the link. Then one of <see cref="Succeed"/>, <see cref="Fail"/> and <see cref="Leave"/> must follow.</summary>
    /// <param name="mark">Where the link stands now, for the verdict.</param>
    public bool TryEnter(out int mark)
    {
        lock (_lock)
        {
            mark = _successes;
            if (_openUntil is not { } until)
            {
                return true;
            }

            if (_isProbing || time.GetUtcNow() < until)
            {
                return false;
            }

            return _isProbing = true;
        }
    }

    public void Succeed()
    {
        lock (_lock)
        {
            _successes++;
            _faults = 0;
            _openUntil = null;
            _isProbing = false;
        }
    }

    /// <summary>Counts a fault. One that says how long to wait, or that waiting does not mend, opens at once.</summary>
    /// <param name="mark">What <see cref="TryEnter"/> gave.</param>
    /// <param name="isTransient">False for a fault that waiting does not mend.</param>
    /// <param name="retryAfter">How long the link asked to be left alone; null when it did not.</param>
    /// <returns>How long the link is left alone from now on; null when it stays in use, or is left alone already.</returns>
    public TimeSpan? Fail(int mark, bool isTransient = true, TimeSpan? retryAfter = null)
    {
        lock (_lock)
        {
            _faults += mark == _successes || _isProbing ? 1 : 0;
            if ((_openUntil is not null && !_isProbing) || (_openUntil is null && isTransient && retryAfter is null && _faults < faultsToOpen))
            {
                return null;
            }

            var length = retryAfter is { } asked && asked > TimeSpan.Zero ? asked : rest;
            length = length < LongestRest ? length : LongestRest;
            _openUntil = time.GetUtcNow() + length;
            _isProbing = false;
            return length;
        }
    }

    /// <summary>Takes note that the turn ended without a verdict.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            _isProbing = false;
        }
    }
}
