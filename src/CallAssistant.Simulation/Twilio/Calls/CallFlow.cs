namespace CallAssistant.Simulation;

/// <summary>What a call does from the pick-up on: its TwiML, and that of redirects in between.</summary>
internal sealed class CallFlow(WireCall call, FakeAccount account)
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _turn;
    private TwimlSource? _next;
    private bool _isOver;

    /// <summary>Stops what goes on, and goes on with this. False when the call has nothing more to do.</summary>
    public bool TryRedirect(TwimlSource source)
    {
        CancellationTokenSource? turn;
        lock (_gate)
        {
            if (_isOver)
            {
                return false;
            }

            _next = source;
            turn = _turn;
        }

        // The turn disposes of itself when it is over; then it is not the one that this is for.
        try
        {
            turn?.Cancel();
        }
        catch (ObjectDisposedException)
        {
        }

        return true;
    }

    /// <summary>Runs until the TwiML is at its end, or the line is closed.</summary>
    public async Task RunAsync(TwimlSource first)
    {
        _next = first;
        while (true)
        {
            using var turn = CancellationTokenSource.CreateLinkedTokenSource(account.Stopping);
            TwimlSource source;
            lock (_gate)
            {
                if (_next is null)
                {
                    _isOver = true;
                    return;
                }

                (source, _next, _turn) = (_next, null, turn);
            }

            try
            {
                await new TwimlRunner(call, account).RunAsync(source, turn.Token);
            }
            catch (OperationCanceledException) when (turn.IsCancellationRequested && !account.Stopping.IsCancellationRequested)
            {
                call.Line.Hush();
            }
        }
    }
}
