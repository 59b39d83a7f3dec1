using CallAssistant.Ai.Risks;

namespace CallAssistant.Live;

/// <summary>Runs the agent, one turn at a time, and posts what it brings into the call's inbox. A cancelled turn's pieces are recognised by their number and dropped.</summary>
internal sealed class AgentTurns(ICallAgent agent, RunningCall call, Briefing briefing, ConversationState state, TimeProvider time) : IDisposable
{
    /// <summary>Longest answer of an agent in UTF-16 code units; nobody listens to more.</summary>
    private const int MaxAnswerLength = 4_000;

    /// <summary>Longest time between two pieces of an answer.</summary>
    private static readonly TimeSpan PieceTimeout = TimeSpan.FromSeconds(5);

    private CancellationTokenSource? _running;

    /// <summary>The number of the latest turn, from 1.</summary>
    public int Current { get; private set; }

    public bool IsRunning => _running is not null;

    public void Start(TimeSpan silence, CancellationToken cancellationToken)
    {
        Cancel();
        Current++;
        _running = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var context = briefing.Context(state, silence);
        if (CalleeAlarms.Answer(context) is { } answer)
        {
            // No agent is asked where somebody needs help, or a child has picked up.
            foreach (var output in answer)
            {
                call.Post(new LiveInput.AgentPiece(Current, output));
            }

            call.Post(new LiveInput.AgentDone(Current, Fault: null));
            return;
        }

        _ = RunAsync(Current, context, _running);
    }

    /// <summary>Takes note that the latest turn is over.</summary>
    public void Finish()
    {
        _running?.Dispose();
        _running = null;
    }

    public void Cancel()
    {
        _running?.Cancel();
        Finish();
    }

    public void Dispose() => Cancel();

    private async Task RunAsync(int turn, CallContext context, CancellationTokenSource running)
    {
        var cancellationToken = running.Token;
        Exception? fault = null;
        try
        {
            var length = 0;
            await using var pieces = agent.RespondAsync(context, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (await pieces.MoveNextAsync().AsTask().WaitAsync(PieceTimeout, time, cancellationToken))
            {
                length += (pieces.Current as AgentOutput.Speak)?.Text.Length ?? 1;
                if (length > MaxAnswerLength)
                {
                    throw new CallAssistantException("agent.respond", "The agent's answer was too long.");
                }

                call.Post(new LiveInput.AgentPiece(turn, pieces.Current));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
#pragma warning disable CA1031 // An agent may fail in any way; the call goes on without it.
        catch (Exception error)
#pragma warning restore CA1031
        {
            fault = error;
        }

        if (fault is not null && turn == Current && IsRunning)
        {
            // An agent that is late or says too much may still be at work.
            await running.CancelAsync();
        }

        call.Post(new LiveInput.AgentDone(turn, fault));
    }
}
