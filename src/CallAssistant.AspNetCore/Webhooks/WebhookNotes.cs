using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CallAssistant.AspNetCore;

/// <summary>
/// Tells the engine of provider events behind the answers to them: somebody holds a phone while the provider waits, and its next request may come on the same connection. What is lost here, when the process dies or the
/// store is down, is made good by the engine's own look at the call. Safe for concurrent use.
/// </summary>
internal sealed class WebhookNotes(ICallAssistant assistant, IHostApplicationLifetime lifetime, ILogger<WebhookNotes> logger) : IDisposable
{
    /// <summary>Most looks at once; the others wait.</summary>
    private const int MostAtOnce = 16;

    private readonly ConcurrentDictionary<string, byte> _waiting = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _turn = new(MostAtOnce);

    /// <summary>Notes an event and returns at once. One that waits already for the same call stands for both.</summary>
    public void Add(WebhookVerdict.Genuine genuine)
    {
        if (_waiting.TryAdd(genuine.ProviderCallId, 0))
        {
            _ = NoteAsync(genuine);
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task NoteAsync(WebhookVerdict.Genuine genuine)
    {
        try
        {
            await Task.Yield();
            await _turn.WaitAsync(lifetime.ApplicationStopping);
            try
            {
                // An event that comes from here on may be news.
                _waiting.TryRemove(genuine.ProviderCallId, out _);
                await assistant.NoteProviderEventAsync(genuine.ProviderCallId, genuine.AttemptId, lifetime.ApplicationStopping);
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The next host looks.
        }
#pragma warning disable CA1031 // Nobody waits for this; the engine looks at the call by itself.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            logger.EventNotNoted(fault);
        }
    }
}
