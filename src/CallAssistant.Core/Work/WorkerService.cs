using CallAssistant.Builder;
using CallAssistant.Live;
using CallAssistant.Notifications;
using CallAssistant.Retention;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CallAssistant.Work;

/// <summary>Runs the background work with the host: looks for due work, delivers notifications, deletes what was kept long enough, and lets live calls end politely when the host stops.</summary>
/// <param name="services">The parts are taken when the host starts, after the check that none is missing.</param>
internal sealed class WorkerService(IServiceProvider services) : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;
    private Task? _stopped;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        PartsCheck.Check(services);
        var worker = services.GetRequiredService<DueWorker>();
        var delivery = services.GetRequiredService<NotificationDelivery>();
        var sweeper = services.GetRequiredService<RetentionSweeper>();
        _running = Task.WhenAll(worker.RunAsync(_stop.Token), delivery.RunAsync(_stop.Token), sweeper.RunAsync(_stop.Token));
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Before the web server stops: the goodbye of a live call needs its socket and its webhooks.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken) => _stopped ??= EndAsync(cancellationToken);

    /// <summary>For hosts that do not tell of the moment before.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _stopped ??= EndAsync(cancellationToken);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _stop.Dispose();

    private async Task EndAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        var calls = services.GetRequiredService<LiveCallHost>().StopAsync(cancellationToken);
        await Task.WhenAll(_running.WaitAsync(cancellationToken), calls);
    }
}
