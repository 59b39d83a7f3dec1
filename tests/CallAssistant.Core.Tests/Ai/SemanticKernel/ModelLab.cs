using CallAssistant.Ai.Models;
using CallAssistant.Ai.SemanticKernel;
using CallAssistant.Diagnostics;
using CallAssistant.Tests.Ai.OfflineConversation;
using CallAssistant.Tests.OpenAi;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.Tests.Ai.SemanticKernel;

/// <summary>One model's agent, without the chain around it, against a scripted endpoint.</summary>
internal sealed class ModelLab : IAsyncDisposable
{
    public const string Key = "sk-test-0123456789";
    private readonly ServiceProvider _services;

    private ModelLab(ServiceProvider services, ScriptedModel model, Uri baseUrl, TimeProvider time, string name)
    {
        _services = services;
        Model = model;
        var options = new ModelEndpointOptions { BaseUrl = baseUrl, ApiKey = Key, Model = name };
        var endpoint = new ModelEndpoint(options, "USD", services.GetRequiredService<IHttpClientFactory>().CreateClient(ModelHttp.ClientName), services.GetRequiredService<Telemetry>(), time);
        Agent = new SemanticKernelCallAgent(endpoint, new ToolDesk(new HostTools([], time)));
    }

    public ScriptedModel Model { get; }

    public SemanticKernelCallAgent Agent { get; }

    public static ConversationTurn Callee(string words) => new(2, Speaker.Human, words);

    /// <summary>A conversation in which the disclosure was heard.</summary>
    public static CallContext Context(params ConversationTurn[] turns) =>
        Scene.Context(Scene.Cleaning, Scene.Mandate(), [new ConversationTurn(1, Speaker.Assistant, $"Hello, this is an AI assistant calling on behalf of {Scene.Principal}."), .. turns]);

    public static Task<ModelLab> StartAsync(TimeProvider time, params ModelReply[] replies) => StartAsync(time, "scripted", replies);

    public static async Task<ModelLab> StartAsync(TimeProvider time, string name, params ModelReply[] replies)
    {
        var model = await ScriptedModel.StartAsync(replies);
        return Create(model, model.BaseUrl, time, name);
    }

    public static Task<ModelLab> StartAsync(params ModelReply[] replies) => StartAsync(TimeProvider.System, replies);

    /// <summary>An agent of an address; the lab disposes the model.</summary>
    public static ModelLab Create(ScriptedModel model, Uri baseUrl, TimeProvider time, string name = "scripted")
    {
        var services = new ServiceCollection();
        services.AddSingleton<Telemetry>();
        services.AddModelHttp();
        return new ModelLab(services.BuildServiceProvider(), model, baseUrl, time, name);
    }

    /// <summary>Makes a turn: its words in one string, and what else it brings, in order, with the words where they are.</summary>
    public async Task<Turn> RespondAsync(CallContext context, Action<Turn>? seen = null)
    {
        var turn = new Turn();
        try
        {
            await foreach (var output in Agent.RespondAsync(context, TestContext.Current.CancellationToken))
            {
                turn.Outputs.Add(output);
                seen?.Invoke(turn);
            }
        }
        catch (CallAssistantException fault)
        {
            turn.Fault = fault;
        }

        return turn;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Model.DisposeAsync();
    }

    internal sealed class Turn
    {
        public List<AgentOutput> Outputs { get; } = [];

        public CallAssistantException? Fault { get; set; }

        public string Words => string.Concat(Outputs.OfType<AgentOutput.Speak>().Select(speak => speak.Text));

        public IEnumerable<AgentOutput> Intents => Outputs.Where(output => output is not AgentOutput.Speak);
    }
}
