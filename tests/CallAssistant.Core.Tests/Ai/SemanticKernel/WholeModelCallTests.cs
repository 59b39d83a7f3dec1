using System.Runtime.CompilerServices;
using CallAssistant.Ai.ModelAnalysis;
using CallAssistant.Ai.ModelPlanning;
using CallAssistant.Ai.OfflineAnalysis;
using CallAssistant.Ai.OfflinePlanning;
using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;
using CallAssistant.Tests.OpenAi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CallAssistant.Tests.Ai.SemanticKernel;

/// <summary>Whole calls through engine and simulated network with a scripted model behind the agent. Virtual time stands still while the model is asked: sockets know nothing of it.</summary>
public sealed class WholeModelCallTests
{
    private static readonly ScriptedCallee Salon = new ScriptedCallee("Shear Delight, how can I help you?")
        .On("goodbye", CalleeReply.SayAndHangUp("Bye!"))
        .On("haircut", "A haircut is $45.");

    [Fact]
    public async Task Call_ThatAModelHolds_BringsItsFact()
    {
        await using var model = await ScriptedModel.StartAsync(request => request.Last.Content switch
        {
            var heard when heard.Contains("$45", StringComparison.Ordinal) => new ModelReply().Text("Thank you", " very much. ", "Goodbye.").Tool("end_call", """{"reason":"The price is known."}""").Finish("tool_calls"),
            var heard when heard.Contains("how can I help", StringComparison.Ordinal) => ModelReply.Say("Could you tell me ", "how much a haircut ", "costs?"),
            _ => ModelReply.Call("keep_listening"),
        });

        Run(model, async host =>
        {
            var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
            var (session, done, journal) = await host.CallAsync(task.Id);

            Assert.Equal((CallSessionStatus.Completed, CallOutcome.Achieved, CallTaskStatus.Completed), (session.Status, session.Outcome, done.Status));
            Assert.Equal(
                ["Hello, this is an AI assistant calling on behalf of Dana Reed.", "Could you tell me how much a haircut costs?", "Thank you very much.", "Goodbye."], CallLab.Heard(journal));
            Assert.DoesNotContain(journal, entry => entry.Event is CallEvent.AgentFailed or CallEvent.Blocked);
        });
        Assert.True(model.Requests.Count >= 2);
    }

    [Fact]
    public async Task Call_WhoseModelObeysTheCallee_SaysNothingThatIsForbidden()
    {
        await using var model = await ScriptedModel.StartAsync(_ => ModelReply.Say("Yes, I am a human. ", "Yes, please book it for $900. "));

        Run(model, async host =>
        {
            var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
            var (session, _, journal) = await host.CallAsync(task.Id);

            Assert.True(session.IsOver);
            Assert.All(CallLab.Heard(journal), words => Assert.DoesNotContain("please book", words, StringComparison.Ordinal));
            Assert.All(CallLab.Heard(journal), words => Assert.DoesNotContain("human", words, StringComparison.Ordinal));
            Assert.Contains(journal, entry => entry.Event is CallEvent.Blocked);
        });
    }

    [Fact]
    public async Task Call_WhoseModelIsDown_IsHeldByRules()
    {
        await using var model = await ScriptedModel.StartAsync(ModelReply.Error(500));

        Run(model, async host =>
        {
            var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
            var (session, _, journal) = await host.CallAsync(task.Id);

            Assert.Equal((CallSessionStatus.Completed, CallOutcome.Achieved), (session.Status, session.Outcome));
            Assert.DoesNotContain(journal, entry => entry.Event is CallEvent.AgentFailed);
        });
        Assert.Equal(2, model.Requests.Count);
    }

    [Fact]
    public async Task Call_WhoseModelBreaksOff_EndsPolitely()
    {
        await using var model = await ScriptedModel.StartAsync(new ModelReply().Text("Could you tell me how mu"));

        Run(model, async host =>
        {
            var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
            var (session, _, journal) = await host.CallAsync(task.Id);

            Assert.Equal("The assistant had a fault and ended the call.", session.EndReason);
            Assert.Contains("broke its answer off", Assert.Single(journal.Select(entry => entry.Event).OfType<CallEvent.AgentFailed>()).Detail, StringComparison.Ordinal);
            Assert.All(CallLab.Heard(journal), words => Assert.DoesNotContain("how mu", words, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Call_ThatModelsPlanHoldAndRead_BringsItsFact()
    {
        await using var model = await ScriptedModel.StartAsync(request => request.Form switch
        {
            AiLab.Risks => AiLab.Json(AiLab.NoRisk),
            AiLab.Plan => AiLab.Json(new
            {
                title = "Price of a haircut", goal = "Find out what a haircut costs.", steps = new[] { "Say who calls.", "Ask what a haircut costs.", "Say goodbye." },
                questions = new[] { "What do you charge for a haircut?" }, fallbacks = Array.Empty<string>(), closing = "Many thanks, goodbye.",
                details = new { subject = (string?)null, person = (string?)null, place = (string?)null, existing = (string?)null, reference = (string?)null }, missing = Array.Empty<object>(), notes = Array.Empty<string>(),
            }),
            AiLab.Analysis => AiLab.Json(new
            {
                summary = "A haircut costs $45. They said: \"A haircut is $45.\"", outcome = "achieved", mood = "positive", facts = Array.Empty<object>(), follow_ups = Array.Empty<object>(),
            }),
            _ when request.Last.Content.Contains("$45", StringComparison.Ordinal) => new ModelReply().Text("Thank you. ", "Goodbye.").Tool("end_call", """{"reason":"The price is known."}""").Finish("tool_calls"),
            _ when request.Last.Content.Contains("how can I help", StringComparison.Ordinal) => ModelReply.Say("What do you charge ", "for a haircut?"),
            _ => ModelReply.Call("keep_listening"),
        });

        Run(
            model,
            async host =>
            {
                var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
                Assert.Equal(("Price of a haircut", SemanticKernelCallPlanner.Version), (task.Title, task.Plan!.Planner));
                var (session, done, _) = await host.CallAsync(task.Id);

                Assert.Equal((CallOutcome.Achieved, CallTaskStatus.Completed), (session.Outcome, done.Status));
                Assert.Equal(("A haircut costs $45. They said: \"A haircut is $45.\"", Sentiment.Positive), (session.Summary!.Text, session.Summary.Sentiment));
            },
            plansAndReads: true);
    }

    private static void Run(ScriptedModel model, Func<EngineHost, Task> body, bool plansAndReads = false)
    {
        VirtualTime? clock = null;
        CallLab.Run(
            Salon,
            (host, _, time) =>
            {
                clock = time;
                return body(host);
            },
            change: services =>
            {
                new CallAssistantBuilder(services).UseSemanticKernel(options => options.Endpoints.Add(new ModelEndpointOptions { BaseUrl = model.BaseUrl, ApiKey = "key", Model = "scripted" }));
                var agent = services.Last(service => service.ServiceType == typeof(ICallAgent)).ImplementationFactory!;
                services.Replace(ServiceDescriptor.Singleton<ICallAgent>(provider => new StillAgent((ICallAgent)agent(provider), () => clock!)));
                services.Replace(ServiceDescriptor.Singleton<ICallPlanner>(provider =>
                    plansAndReads ? new StillPlanner(ActivatorUtilities.CreateInstance<SemanticKernelCallPlanner>(provider), () => clock!) : ActivatorUtilities.CreateInstance<OfflineCallPlanner>(provider)));
                services.Replace(ServiceDescriptor.Singleton<ICallAnalyst>(provider =>
                    plansAndReads ? new StillAnalyst(ActivatorUtilities.CreateInstance<SemanticKernelCallAnalyst>(provider), () => clock!) : new OfflineCallAnalyst()));
            });
    }

    private sealed class StillPlanner(ICallPlanner inner, Func<VirtualTime> clock) : ICallPlanner
    {
        public async ValueTask<PlanningResult> PlanAsync(CallTask task, PlanningContext context, CancellationToken cancellationToken)
        {
            using var still = clock().HoldStill();
            return await inner.PlanAsync(task, context, cancellationToken);
        }
    }

    private sealed class StillAnalyst(ICallAnalyst inner, Func<VirtualTime> clock) : ICallAnalyst
    {
        public async ValueTask<CallAnalysis> AnalyseAsync(AnalysisContext context, CancellationToken cancellationToken)
        {
            using var still = clock().HoldStill();
            return await inner.AnalyseAsync(context, cancellationToken);
        }
    }

    private sealed class StillAgent(ICallAgent inner, Func<VirtualTime> clock) : ICallAgent
    {
        public async IAsyncEnumerable<AgentOutput> RespondAsync(CallContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            using var still = clock().HoldStill();
            await foreach (var output in inner.RespondAsync(context, cancellationToken))
            {
                yield return output;
            }
        }
    }
}
