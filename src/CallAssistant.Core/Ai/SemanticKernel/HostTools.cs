using System.Text.Json;
using CallAssistant.Ai.Models;
using Microsoft.SemanticKernel;

namespace CallAssistant.Ai.SemanticKernel;

/// <summary>The host's own functions, for example a calendar. What they tell is information for the model, fenced like the callee's words; none of them can hold up a turn or end it by a fault.</summary>
internal sealed class HostTools(IReadOnlyList<KernelFunction> functions, TimeProvider time)
{
    /// <summary>Longest time that a function may take: somebody waits on the line.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(1.5);

    /// <summary>Most characters of a result that a model is told.</summary>
    public const int MostCharacters = 2_000;

    public IReadOnlyList<KernelFunction> Functions { get; } = functions;

    public async ValueTask<ToolAnswer> AskAsync(KernelFunction function, Kernel kernel, KernelArguments? arguments, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Longest, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            var result = await function.InvokeAsync(kernel, arguments, stop.Token).WaitAsync(stop.Token);
            var text = Text(result.GetValue<object>());
            return new ToolAnswer(Fence.Around("tool_result", text.Length > MostCharacters ? text[..MostCharacters] + " (cut)" : text), WordsOwed.After);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception) when (limit.IsCancellationRequested)
        {
            return ToolAnswer.Fault("That cannot be looked up now: it took too long.");
        }
#pragma warning disable CA1031 // A host's function may fail in any way; the call goes on without it. Nothing of the fault is told: it may hold what nobody may say.
        catch (Exception)
#pragma warning restore CA1031
        {
            return ToolAnswer.Fault("That cannot be looked up now.");
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "nothing",
        string text => text,
        _ => JsonSerializer.Serialize(value),
    };
}
