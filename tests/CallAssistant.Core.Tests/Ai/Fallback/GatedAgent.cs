using System.Runtime.CompilerServices;

namespace CallAssistant.Tests.Ai.Fallback;

/// <summary>An agent that gives each output when the test says so.</summary>
internal sealed class GatedAgent : ICallAgent
{
    private readonly List<TaskCompletionSource<AgentOutput?>> _outputs = [];
    private readonly TaskCompletionSource _asked = new();
    private readonly TaskCompletionSource _stopped = new();
    private int _given;
    private int _taken;

    /// <summary>How many turns were asked of it.</summary>
    public int Turns { get; private set; }

    /// <summary>Completes when a turn is asked of it.</summary>
    public Task Asked => _asked.Task;

    /// <summary>Completes when a turn is cancelled.</summary>
    public Task Stopped => _stopped.Task;

    /// <summary>False for an agent that does not notice that it is cancelled.</summary>
    public bool Listens { get; init; } = true;

    public GatedAgent Say(string text) => Give(output => output.SetResult(new AgentOutput.Speak(text)));

    public GatedAgent End() => Give(output => output.SetResult(null));

    public GatedAgent Fail(Exception fault) => Give(output => output.SetException(fault));

    /// <summary>Leaves out the output that a turn waited for when it was cut short.</summary>
    public GatedAgent Skip() => Give(output => output.TrySetCanceled());

    public async IAsyncEnumerable<AgentOutput> RespondAsync(CallContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Turns++;
        _asked.TrySetResult();
        try
        {
            while (true)
            {
                var next = At(_taken++).Task;
                if (await (Listens ? next.WaitAsync(cancellationToken) : next) is not { } output)
                {
                    yield break;
                }

                yield return output;
            }
        }
        finally
        {
            if (cancellationToken.IsCancellationRequested)
            {
                _stopped.TrySetResult();
            }
        }
    }

    private GatedAgent Give(Action<TaskCompletionSource<AgentOutput?>> give)
    {
        give(At(_given++));
        return this;
    }

    private TaskCompletionSource<AgentOutput?> At(int index)
    {
        while (_outputs.Count <= index)
        {
            _outputs.Add(new TaskCompletionSource<AgentOutput?>());
        }

        return _outputs[index];
    }
}
