using System.Diagnostics;
using System.Runtime.CompilerServices;
using CallAssistant.Ai.Fallback;
using CallAssistant.Ai.Models;
using CallAssistant.Diagnostics;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI.Chat;

namespace CallAssistant.Ai.SemanticKernel;

/// <summary>One OpenAI-compatible endpoint. Safe for concurrent use.</summary>
internal sealed class ModelEndpoint
{
    private readonly OpenAIChatCompletionService _service;
    private readonly ModelPrice _price;
    private readonly Uri _address;
    private readonly Telemetry _telemetry;
    private readonly TimeProvider _time;

    public ModelEndpoint(ModelEndpointOptions options, string currency, HttpClient http, Telemetry telemetry, TimeProvider time)
    {
        _price = new ModelPrice(options.Model, options.InputPrice, options.OutputPrice, currency);
        _address = options.BaseUrl!;
        _telemetry = telemetry;
        _time = time;
        Name = $"{options.Model} at {_address.Authority}";
#pragma warning disable SKEXP0010 // An address of one's own: there is no other way to an endpoint that is compatible with OpenAI's.
        _service = new OpenAIChatCompletionService(options.Model, _address, options.ApiKey, httpClient: http);
#pragma warning restore SKEXP0010
    }

    /// <summary>What it is called in messages.</summary>
    public string Name { get; }

    /// <summary>Asks the model.</summary>
    /// <param name="question">All that it is sent, and how much is waited and read for.</param>
    /// <param name="answer">Is filled with the tool calls.</param>
    /// <param name="cancellationToken">Stops it; the connection is closed.</param>
    /// <returns>The words, piece by piece as they arrive.</returns>
    /// <exception cref="ModelFaultException">There is no good answer.</exception>
    public async IAsyncEnumerable<string> AskAsync(ModelQuestion question, ModelAnswer answer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var call = _telemetry.ModelCall(_price, _address, question.Length, question.Used, _time);
        using var pause = new CancellationTokenSource(question.LongestPause, _time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, pause.Token);
        await using var updates = _service.GetStreamingChatMessageContentsAsync(question.History, question.Settings, question.Kernel, stop.Token).GetAsyncEnumerator(stop.Token);
        var start = _time.GetTimestamp();
        var length = 0;
        var isFinished = false;
        while (await MoveAsync(updates, call, question, pause, cancellationToken))
        {
            call.Chunk();
            var left = ModelQuestion.Longest - _time.GetElapsedTime(start);
            if (left <= TimeSpan.Zero)
            {
                throw call.Failed(ModelFaults.Late(Name, ModelQuestion.Longest));
            }

            pause.CancelAfter(left < question.LongestPause ? left : question.LongestPause);
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
                var taken = Take(update, answer);
                call.Wrote(taken);
                length += taken;
                if (length > question.MostCharacters)
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

    private async ValueTask<bool> MoveAsync(IAsyncEnumerator<StreamingChatMessageContent> updates, ModelCall call, ModelQuestion question, CancellationTokenSource pause, CancellationToken cancellationToken)
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
            throw call.Failed(ModelFaults.Silent(Name, question.LongestPause));
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
