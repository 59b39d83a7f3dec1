using System.Runtime.CompilerServices;
using System.Text;
using CallAssistant.Ai.OfflineConversation;
using CallAssistant.Mandates;
using CallAssistant.Results;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CallAssistant.Ai.SemanticKernel;

/// <summary>
/// Lets a model talk. Its words are passed on as they arrive and its tool calls become intents; neither has any effect before the gate. What must not depend on a model does not: the disclosure
/// is said by this code, and a machine on the line is dealt with by rules.
/// </summary>
internal sealed class SemanticKernelCallAgent(ModelEndpoint model, ToolDesk tools) : ICallAgent
{
    /// <summary>Most requests for one turn: a model that calls tools gets their results and may go on.</summary>
    public const int MostRequests = 3;

    /// <summary>Most tools at once.</summary>
    public const int MostCalls = 4;

    private const string Wait = "One moment, please. ";

    /// <inheritdoc/>
    public async IAsyncEnumerable<AgentOutput> RespondAsync(CallContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var turns = context.Turns.Select(turn => new SpokenTurn(turn.Speaker, turn.Text)).ToList();
        var line = LineReading.Read(turns, context.AnsweredBy, context.BeepHeard);
        if (context.BeepHeard || line.Listener is not (Listener.Person or Listener.Menu))
        {
            foreach (var piece in OfflineCallAgent.Decide(context).Pieces())
            {
                yield return piece;
            }

            yield break;
        }

        // Whoever a screener or a menu puts through has heard nothing yet.
        var disclosureHeard = context.Turns.Skip(line.From).Any(turn => turn.Speaker == Speaker.Assistant && !turn.Interrupted && Disclosure.IsIn(turn.Text));
        var opening = disclosureHeard ? null : Phrases.Opening(context);
        var question = new ModelQuestion(CallPrompt.Of(context, disclosureHeard), tools.Settings, tools.Kernel) { Used = context.ModelUsed };
        var hasSpoken = false;
        var hasFault = false;
        for (var request = 1; ; request++)
        {
            var answer = new ModelAnswer();
            StringBuilder? text = null;
            await foreach (var piece in model.AskAsync(question, answer, cancellationToken))
            {
                // White space alone says nothing: such an answer must not win against one with words.
                if (text is null && string.IsNullOrWhiteSpace(piece))
                {
                    continue;
                }

                if (opening is not null)
                {
                    yield return new AgentOutput.Speak(opening + " ");
                    opening = null;
                }

                var spoken = text is null && hasSpoken ? " " + piece : piece;
                (text ??= new StringBuilder()).Append(piece);
                hasSpoken = true;
                yield return new AgentOutput.Speak(spoken);
            }

            if (!answer.HasCalls)
            {
                if (text is null)
                {
                    throw ModelFaults.Empty(model.Name);
                }

                yield break;
            }

            answer.Text = text?.ToString() ?? "";
            var calls = answer.Calls();
            question.History.Add(answer.Message(calls));
            if (!hasSpoken && calls.Any(tools.IsLookup))
            {
                // Nobody hears a look-up: without a word the line seems dead.
                yield return new AgentOutput.Speak(opening is null ? Wait : $"{opening} {Wait}");
                (opening, hasSpoken) = (null, true);
            }

            var owed = WordsOwed.None;
            for (var i = 0; i < calls.Count; i++)
            {
                var result = i < MostCalls ? await tools.ReadAsync(calls[i], context, cancellationToken) : ToolAnswer.Fault("That was too much at once.");
                foreach (var output in result.Outputs)
                {
                    yield return output;
                }

                question.History.Add(new FunctionResultContent(calls[i], result.Result).ToChatMessage());

                // Told once; after that the turn goes on without the call.
                var words = result.IsFault && hasFault ? WordsOwed.WhenSilent : result.Words;
                hasFault |= result.IsFault;
                owed = words > owed ? words : owed;
            }

            if (owed == WordsOwed.None || (owed == WordsOwed.WhenSilent && hasSpoken))
            {
                yield break;
            }

            if (request == MostRequests)
            {
                throw ModelFaults.OnlyTools(model.Name);
            }
        }
    }
}
