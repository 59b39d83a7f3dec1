using System.Text;
using CallAssistant.Ai.Fallback;
using CallAssistant.Ai.Models;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI.Chat;

namespace CallAssistant.Ai.SemanticKernel;

/// <summary>
/// Asks models for answers of a fixed form: one endpoint after the other, each of which may mend its answer once. An answer that does not fit is as good as none. Safe for concurrent use.
/// </summary>
internal sealed class StructuredModel(ModelEndpoints endpoints, IOptions<SemanticKernelOptions> options, TimeProvider time, ILogger<StructuredModel> logger)
{
    /// <summary>Longest time between two pieces of an answer, and before the first one: nobody is listening, and plans take thought.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(8);

    /// <summary>Most characters of an answer.</summary>
    public const int MostCharacters = 20_000;

    private const int MostRounds = 2;

    private readonly Kernel _kernel = new();
    private readonly TimeSpan _deadline = options.Value.AnswerDeadline;
    private readonly IReadOnlyList<ModelLink> _links = [.. endpoints.All.Select(model => new ModelLink(model, new CircuitBreaker(time, options.Value.FaultsToBreak, options.Value.BreakDuration)))];

    /// <summary>Asks.</summary>
    /// <exception cref="ModelFaultException">No endpoint gave an answer that fits, in time.</exception>
    public async Task<T> AskAsync<T>(StructuredQuestion<T> question, CancellationToken cancellationToken)
        where T : class
    {
        using var limit = new CancellationTokenSource(_deadline, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        ModelFaultException? last = null;
        foreach (var link in _links)
        {
            if (!link.Breaker.TryEnter(out var mark))
            {
                continue;
            }

            try
            {
                var answer = await AskAsync(link.Model, question, stop.Token);
                link.Breaker.Succeed();
                return answer;
            }
            catch (ModelFaultException fault)
            {
                logger.Failed(link, mark, fault);
                last = fault;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                link.Breaker.Leave();
                throw;
            }
            catch (OperationCanceledException)
            {
                logger.Slow(link, mark);
                throw ModelFaults.Late(link.Name, _deadline);
            }
        }

        throw last ?? ModelFaults.NoneInUse();
    }

    private async Task<T> AskAsync<T>(ModelEndpoint model, StructuredQuestion<T> question, CancellationToken cancellationToken)
        where T : class
    {
        var history = new ChatHistory(question.Prompt.Render(question.ValueOf));
        history.AddUserMessage(question.Input);
        var request = new ModelQuestion(history, Form(question.Prompt), _kernel) { LongestPause = LongestPause, MostCharacters = MostCharacters, Used = question.Used };
        for (var round = 1; ; round++)
        {
            var text = new StringBuilder();
            await foreach (var piece in model.AskAsync(request, new ModelAnswer(), cancellationToken))
            {
                text.Append(piece);
            }

            var said = text.ToString();
            var (answer, problem) = question.Prompt.Read(said);
            if (answer is not null && (problem = question.Check(answer)) is null)
            {
                return answer;
            }

            if (round == MostRounds)
            {
                throw ModelFaults.Misfit(model.Name);
            }

            history.AddAssistantMessage(said.Length > 0 ? said : "{}");
            history.AddUserMessage($"That does not fit: {problem} Answer again with the whole JSON object and nothing else.");
        }
    }

    private static OpenAIPromptExecutionSettings Form<T>(StructuredPrompt<T> prompt)
        where T : class => new()
        {
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(prompt.Name.Replace('.', '_'), BinaryData.FromString(prompt.Schema), jsonSchemaIsStrict: true),
        };
}
