using System.Reflection;
using CallAssistant.Ai.OfflineConversation;
using CallAssistant.Mandates;
using Microsoft.SemanticKernel;

namespace CallAssistant.Ai.SemanticKernel;

/// <summary>Turns a model's tool calls into intents. A refusal is told to the model here, so that it can haggle on; the engine judges every acceptance again.</summary>
internal sealed class ToolDesk
{
    private readonly Dictionary<string, KernelFunction> _functions;
    private readonly Kernel _kernel;

    public ToolDesk(Kernel kernel)
    {
        _kernel = kernel;
        Functions = [.. typeof(CallTools).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.IsDefined(typeof(KernelFunctionAttribute))).Select(method => KernelFunctionFactory.CreateFromMethod(method))];
        _functions = Functions.ToDictionary(function => function.Name, StringComparer.Ordinal);
    }

    /// <summary>The tools, as they are told to models.</summary>
    public IReadOnlyList<KernelFunction> Functions { get; }

    public async ValueTask<ToolAnswer> ReadAsync(FunctionCallContent call, CallContext context, CancellationToken cancellationToken)
    {
        if (!_functions.TryGetValue(call.FunctionName, out var function))
        {
            return Fault("There is no such tool.");
        }

        if (call.Exception is not null)
        {
            return Fault("The arguments are no JSON object.");
        }

        ToolIntent? intent;
        try
        {
            intent = (await function.InvokeAsync(_kernel, call.Arguments, cancellationToken)).GetValue<ToolIntent>();
        }
        catch (ArgumentException wrong)
        {
            // Our own words; the runtime adds the parameter's name in brackets.
            return Fault(wrong.Message);
        }
        catch (KernelException)
        {
            return Fault($"Arguments are missing. Needed: {string.Join(", ", function.Metadata.Parameters.Where(parameter => parameter.IsRequired).Select(parameter => parameter.Name))}.");
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidCastException or NotSupportedException or OverflowException)
        {
            return Fault("An argument is not of its type.");
        }

        return Answer(intent, context);
    }

    private static ToolAnswer Answer(ToolIntent? intent, CallContext context)
    {
        switch (intent)
        {
            case ToolIntent.Accept accept:
                var offer = accept.Offer(context);
                if (context.Accepted is { } accepted && accepted.At == offer.At && accepted.Price == offer.Price)
                {
                    return new ToolAnswer("It is accepted already. Go on.", WordsOwed.After);
                }

                return OfferRules.BrokenBy(offer, context.Plan, context.Mandate, context.Turns, Talk.TextOf(context)) is { } rule
                    ? new ToolAnswer($"refused ({rule})", WordsOwed.After)
                    : new ToolAnswer("accepted. Now say that you agree, with day, time and price.", WordsOwed.After, new AgentOutput.AcceptOffer(offer));
            case ToolIntent.LeaveOpen open:
                return new ToolAnswer("Noted. Say that you will check and call back.", WordsOwed.WhenSilent, new AgentOutput.LeaveOpen(open.Offer(context)));
            case ToolIntent.Keys keys:
                return new ToolAnswer("Sent.", Intent: new AgentOutput.SendDigits(keys.Digits));
            case ToolIntent.End end:
                return new ToolAnswer("The call ends.", Intent: new AgentOutput.EndCall(end.Reason));
            default:
                return new ToolAnswer("Listening.");
        }
    }

    private static ToolAnswer Fault(string message) => new(message, WordsOwed.After, IsFault: true);
}
