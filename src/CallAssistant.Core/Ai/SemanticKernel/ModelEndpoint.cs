using System.Diagnostics;
using System.Runtime.CompilerServices;
using CallAssistant.Ai.Fallback;
using CallAssistant.Diagnostics;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI.Chat;

namespace CallAssistant.Ai.SemanticKernel;

/// <summary>One OpenAI-compatible endpoint. Safe for concurrent use.</summary>
internal sealed class ModelEndpoint
{
    /// <summary>Longest time between two pieces, and before the first one.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(4);

    /// <summary>Most characters of words, and of arguments, in one answer; nobody listens to more.</summary>
    public const int MostCharacters = 4_000;

    private readonly Kernel _kernel = new();
    private readonly OpenAIChatCompletionService _service;
    private readonly OpenAIPromptExecutionSettings _settings;
    private readonly ModelEndpointOptions _options;
    private readonly Telemetry _telemetry;
    private readonly TimeProvider _time;

    public ModelEndpoint(ModelEndpointOptions options, HttpClient http, Telemetry telemetry, TimeProvider time)
    {
        _options = options;
        _telemetry = telemetry;
        _time = time;
        Name = $"{options.Model} at {options.BaseUrl!.Authority}";
        Tools = new ToolDesk(_kernel);
#pragma warning disable SKEXP0010 // An address of one's own: there is no other way to an endpoint that is compatible with OpenAI's.
        _service = new OpenAIChatCompletionService(options.Model, options.BaseUrl, options.ApiKey, httpClient: http);
#pragma warning restore SKEXP0010
        _settings = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(Tools.Functions, autoInvoke: false) };
    }

    /// <summary>What it is called in messages.</summary>
    public string Name { get; }

    public ToolDesk Tools { get; }

    /// <summary>Asks the model.</summary>
    /// <param name="history">All that it is sent.</param>
    /// <param name="answer">Is filled with the tool calls.</param>
    /// <param name="cancellationToken">Stops it; the connection is closed.</param>
    /// <returns>The words, piece by piece as they arrive.</returns>
    /// <exception cref="ModelFaultException">There is no good answer.</exception>
    public async IAsyncEnumerable<string> AskAsync(ChatHistory history, ModelAnswer answer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var call = _telemetry.ModelCall(_options.Model, _options.BaseUrl!, _time);
        using var pause = new CancellationTokenSource(LongestPause, _time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, pause.Token);
        await using var updates = _service.GetStreamingChatMessageContentsAsync(history, _settings, _kernel, stop.Token).GetAsyncEnumerator(stop.Token);
        var length = 0;
        var isFinished = false;
        while (await MoveAsync(updates, call, pause, cancellationToken))
        {
            call.Chunk();
            pause.CancelAfter(LongestPause);
            var update = updates.Current;
            if (update.InnerContent is not StreamingChatCompletionUpdate raw)
            {
                continue;
            }

            if (raw.Usage is { } usage)
            {
                call.Tokens(usage.InputTokenCount, usage.OutputTokenCount);
            }

            if (raw.RefusalUpdate is { Length: > 0 } || raw.FinishReason == ChatFinishReason.ContentFilter)
            {
                throw call.Failed(ModelFaults.Refused(Name));
            }

            // What comes after the end is not part of the answer.
            if (!isFinished)
            {
                length += Take(update, answer);
                if (length > MostCharacters)
                {
                    throw call.Failed(ModelFaults.TooLong(Name));
                }

                if (update.Content is { Length: > 0 } piece)
                {
                    yield return piece;
                }
            }

            isFinished |= raw.FinishReason is not null;
        }

        if (!isFinished)
        {
            throw call.Failed(length == 0 ? ModelFaults.Empty(Name) : ModelFaults.Cut(Name));
        }
    }

    private async ValueTask<bool> MoveAsync(IAsyncEnumerator<StreamingChatMessageContent> updates, ModelCall call, CancellationTokenSource pause, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
#pragma warning disable CA1031 // Whatever a client throws becomes a fault with a clear message.
        catch (Exception) when (cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception) when (pause.IsCancellationRequested)
        {
            throw call.Failed(ModelFaults.Silent(Name, LongestPause));
        }
#pragma warning disable CA1031 // As above.
        catch (Exception error)
#pragma warning restore CA1031
        {
            throw call.Failed(ModelFaults.Of(Name, error, _time));
        }
    }

    /// <summary>Keeps the pieces of tool calls.</summary>
    /// <returns>How many characters the update has.</returns>
    private static int Take(StreamingChatMessageContent update, ModelAnswer answer)
    {
        var length = update.Content?.Length ?? 0;
        var hasCalls = false;
        for (var i = 0; i < update.Items.Count; i++)
        {
            if (update.Items[i] is StreamingFunctionCallUpdateContent piece)
            {
                length += (piece.Arguments?.Length ?? 0) + (piece.Name?.Length ?? 0) + 1;
                hasCalls = true;
            }
        }

        if (hasCalls)
        {
            answer.Add(update);
        }

        return length;
    }
}
