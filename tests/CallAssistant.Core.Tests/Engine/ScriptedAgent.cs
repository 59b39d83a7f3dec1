using System.Runtime.CompilerServices;

namespace CallAssistant.Core.Tests.Engine;

/// <summary>An agent whose turns are written by the test: the n-th call gives the n-th turn, later ones nothing.</summary>
internal sealed class ScriptedAgent(params Func<CallContext, CancellationToken, IAsyncEnumerable<AgentOutput>>[] turns) : ICallAgent
{
    private int _next;

    public List<CallContext> Contexts { get; } = [];

    public static Func<CallContext, CancellationToken, IAsyncEnumerable<AgentOutput>> Turn(params AgentOutput[] outputs) => (_, token) => Give(outputs, token);

    public static AgentOutput Say(string text) => new AgentOutput.Speak(text);

    public IAsyncEnumerable<AgentOutput> RespondAsync(CallContext context, CancellationToken cancellationToken)
    {
        Contexts.Add(context);
        return _next < turns.Length ? turns[_next++](context, cancellationToken) : Give([], cancellationToken);
    }

    private static async IAsyncEnumerable<AgentOutput> Give(AgentOutput[] outputs, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ValueTask.CompletedTask;
        foreach (var output in outputs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return output;
        }
    }
}
