using System.Reflection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace CallAssistant.Ai.SemanticKernel;

/// <summary>Turns a model's tool calls into what is wanted. Safe for concurrent use.</summary>
internal sealed class ToolDesk
{
    private readonly Dictionary<string, KernelFunction> _functions;
    private readonly HostTools _host;

    public ToolDesk(HostTools host)
    {
        _host = host;
        KernelFunction[] own = [.. typeof(CallTools).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.IsDefined(typeof(KernelFunctionAttribute))).Select(method => KernelFunctionFactory.CreateFromMethod(method))];
        KernelFunction[] all = [.. own, .. host.Functions];
        _functions = all.ToDictionary(function => Key(function.PluginName, function.Name), StringComparer.Ordinal);
        Settings = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(all, autoInvoke: false) };
    }

    public Kernel Kernel { get; } = new();

    /// <summary>The tools, as they are told to models.</summary>
    public OpenAIPromptExecutionSettings Settings { get; }

    /// <summary>True for a function of the host, which takes its time.</summary>
    public bool IsLookup(FunctionCallContent call) => Find(call) is { } function && _host.Functions.Contains(function);

    public async ValueTask<ToolAnswer> ReadAsync(FunctionCallContent call, CallContext context, CancellationToken cancellationToken)
    {
        if (Find(call) is not { } function)
        {
            return ToolAnswer.Fault("There is no such tool.");
        }

        if (call.Exception is not null)
        {
            return ToolAnswer.Fault("The arguments are no JSON object.");
        }

        if (_host.Functions.Contains(function))
        {
            return await _host.AskAsync(function, Kernel, call.Arguments, cancellationToken);
        }

        try
        {
            return (await function.InvokeAsync(Kernel, call.Arguments, cancellationToken)).GetValue<ToolCall>()!.Answer(context);
        }
        catch (ArgumentException wrong)
        {
            // Our own words; the runtime adds the parameter's name in brackets.
            return ToolAnswer.Fault(wrong.Message);
        }
        catch (KernelException)
        {
            return ToolAnswer.Fault($"Arguments are missing. Needed: {string.Join(", ", function.Metadata.Parameters.Where(parameter => parameter.IsRequired).Select(parameter => parameter.Name))}.");
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidCastException or NotSupportedException or OverflowException)
        {
            return ToolAnswer.Fault("An argument is not of its type.");
        }
    }

    private KernelFunction? Find(FunctionCallContent call) => _functions.GetValueOrDefault(Key(call.PluginName, call.FunctionName));

    private static string Key(string? plugin, string function) => string.IsNullOrEmpty(plugin) ? function : $"{plugin}-{function}";
}
