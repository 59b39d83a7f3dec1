using System.Text.Json;
using CallAssistant.Tests.OpenAi;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.Tests.Ai.SemanticKernel;

/// <summary>Planner, agent and analyst as a host gets them, over scripted endpoints.</summary>
internal sealed class AiLab : IAsyncDisposable
{
    public const string Plan = "plan_v1";
    public const string Risks = "risks_v1";
    public const string Analysis = "analysis_v1";
    public const string NoRisk = """{"allowed":true,"rule":null,"words":null}""";

    private readonly ServiceProvider _services;

    private AiLab(ServiceProvider services, IReadOnlyList<ScriptedModel> models)
    {
        _services = services;
        Models = models;
    }

    public IReadOnlyList<ScriptedModel> Models { get; }

    public IReadOnlyList<ModelRequest> Requests => Models[0].Requests;

    public IServiceProvider Services => _services;

    public ICallPlanner Planner => _services.GetRequiredService<ICallPlanner>();

    public ICallAgent Agent => _services.GetRequiredService<ICallAgent>();

    public ICallAnalyst Analyst => _services.GetRequiredService<ICallAnalyst>();

    public static async Task<AiLab> StartAsync(Func<ModelRequest, ModelReply> answer, Action<CallAssistantBuilder>? build = null, Action<SemanticKernelOptions>? configure = null, TimeProvider? time = null) =>
        Create([await ScriptedModel.StartAsync(answer)], build, configure, time);

    public static AiLab Create(IReadOnlyList<ScriptedModel> models, Action<CallAssistantBuilder>? build = null, Action<SemanticKernelOptions>? configure = null, TimeProvider? time = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddCallAssistant(builder =>
        {
            builder.UseSemanticKernel(options =>
            {
                foreach (var model in models)
                {
                    options.Endpoints.Add(new ModelEndpointOptions { BaseUrl = model.BaseUrl, ApiKey = ModelLab.Key, Model = "scripted", InputPrice = 10m, OutputPrice = 100m });
                }

                configure?.Invoke(options);
            });
            build?.Invoke(builder);
        });
        return new AiLab(services.BuildServiceProvider(), models);
    }

    /// <summary>The answer in pieces, as endpoints send it.</summary>
    public static ModelReply Json(string json) => ModelReply.Say([.. json.Chunk(40).Select(piece => new string(piece))]);

    public static ModelReply Json(object answer) => Json(JsonSerializer.Serialize(answer));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        foreach (var model in Models)
        {
            await model.DisposeAsync();
        }
    }
}
