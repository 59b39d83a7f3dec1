using CallAssistant.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallAssistant.Notifications;

/// <summary>Brings stored notifications to the notifiers: at least once, and only marked as delivered when every notifier has taken it.</summary>
internal sealed class NotificationDelivery(
    INotificationStore store,
    IEnumerable<INotifier> notifiers,
    TimeProvider time,
    IOptions<WorkerOptions> options,
    ILogger<NotificationDelivery> logger)
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromMinutes(1);
    private readonly INotifier[] _notifiers = [.. notifiers];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (_notifiers.Length > 0)
            {
                await TryDeliverAsync(cancellationToken);
                await Task.Delay(options.Value.SweepInterval, time, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops; what was not delivered is taken up after the next start.
        }
    }

    private async Task TryDeliverAsync(CancellationToken cancellationToken)
    {
        try
        {
            await DeliverAsync(cancellationToken);
        }
#pragma warning disable CA1031 // Whatever a store throws, the next sweep looks again.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.SweepFaulted(fault);
        }
    }

    /// <summary>Delivers what waits now. What fails is taken up again when its lease ends.</summary>
    public async Task DeliverAsync(CancellationToken cancellationToken)
    {
        foreach (var notification in await store.LeaseUndeliveredAsync(options.Value.BatchSize, TryAgain, cancellationToken))
        {
            try
            {
                foreach (var notifier in _notifiers)
                {
                    await notifier.DeliverAsync(notification, cancellationToken);
                }

                await store.MarkDeliveredAsync(notification.UserId, notification.Id, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                logger.DeliveryFailed(notification.Id, fault);
            }
        }
    }
}
