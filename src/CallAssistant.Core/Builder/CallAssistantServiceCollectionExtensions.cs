using CallAssistant;
using CallAssistant.Builder;
using CallAssistant.Dialing;
using CallAssistant.Diagnostics;
using CallAssistant.Engine;
using CallAssistant.Erasure;
using CallAssistant.Export;
using CallAssistant.Journal;
using CallAssistant.Live;
using CallAssistant.Notifications;
using CallAssistant.Numbers;
using CallAssistant.Principal;
using CallAssistant.Receipts;
using CallAssistant.Recordings;
using CallAssistant.Results;
using CallAssistant.Retention;
using CallAssistant.Suppression;
using CallAssistant.Tasks;
using CallAssistant.Work;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds CallAssistant to a host.</summary>
public static class CallAssistantServiceCollectionExtensions
{
    /// <summary>Adds the engine: <see cref="ICallAssistant"/> and the background worker. The builder adds the parts: a store, a telephony provider, an AI. Twice is harmless.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Puts the parts together, for example <c>c =&gt; c.UseSqlite(…).UseSimulatedTelephony().UseOfflineAi()</c>. A part that is missing is named when the host starts.</param>
    public static IServiceCollection AddCallAssistant(this IServiceCollection services, Action<CallAssistantBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        services.AddEngineOptions();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ICallIds, SystemCallIds>();
        services.TryAddSingleton<ICallAssistant, CallAssistantEngine>();
        services.TryAddSingleton<Telemetry>();
        services.TryAddSingleton<HostIdentity>();
        services.AddPhoneNumbers();

        services.TryAddSingleton<TaskCommands>();
        services.TryAddSingleton<TaskPlanning>();
        services.TryAddSingleton<PlanApplier>();

        services.TryAddSingleton<SuppressionLists>();
        services.TryAddSingleton<DialPolicy>();
        services.TryAddSingleton<CallPace>();
        services.TryAddSingleton<RetryPolicy>();
        services.TryAddSingleton<DialQueue>();
        services.TryAddSingleton<CallStarter>();
        services.TryAddSingleton<Dialer>();
        services.TryAddSingleton<Reconciler>();
        services.TryAddSingleton<CallBacks>();

        services.TryAddSingleton<LiveCallHost>();
        services.TryAddSingleton<ILiveCallHost>(provider => provider.GetRequiredService<LiveCallHost>());
        services.TryAddSingleton<JoinedCalls>();
        services.TryAddSingleton<CallRunner>();
        services.TryAddSingleton<CallCommands>();
        services.TryAddSingleton<ProviderHints>();
        services.TryAddSingleton<ConversationFactory>();
        services.TryAddSingleton<ConsentRule>();
        services.TryAddSingleton<LateAnswers>();
        services.TryAddSingleton<ReceiptDesk>();

        services.TryAddSingleton<JournalFeed>();
        services.TryAddSingleton<JournalFollower>();
        services.TryAddSingleton<CallProcessor>();
        services.TryAddSingleton<NotificationWriter>();
        services.TryAddSingleton<NotificationDelivery>();
        services.TryAddSingleton<DueWorker>();
        services.TryAddSingleton<RetentionSweeper>();
        services.TryAddSingleton<RecordingRetention>();
        services.TryAddSingleton<UserExport>();
        services.TryAddSingleton<UserErasure>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, WorkerService>());

        configure(new CallAssistantBuilder(services));
        return services;
    }
}
