namespace CallAssistant.Simulation;

/// <summary>An "uh-huh" of the callee while the caller speaks: heard like any words, and nobody's turn.</summary>
internal sealed class Murmuring(Action<CallSignal> emit)
{
    private static readonly TimeSpan Length = TimeSpan.FromMilliseconds(400);
    private string? _words;
    private TimeSpan _start;
    private bool _hasBegun;

    public bool IsDue => _words is not null;

    /// <summary>When it begins or ends.</summary>
    public TimeSpan Next => _hasBegun ? _start + Length : _start;

    public void Plan(string? words, TimeSpan start)
    {
        if (_words is null && words is { Length: > 0 })
        {
            (_words, _start, _hasBegun) = (words, start, false);
        }
    }

    /// <summary>Does what is due at <see cref="Next"/>.</summary>
    public void Advance()
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            emit(new CallSignal.Speaking(_start));
            return;
        }

        emit(new CallSignal.Heard(_words!, _start, _start + Length));
        _words = null;
    }
}
