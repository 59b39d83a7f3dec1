using CallAssistant.Builder;

namespace CallAssistant.Suppression;

/// <summary>All lists of numbers that must not be called: the store's own and those that the host added.</summary>
internal sealed class SuppressionLists(ISuppressionStore store, IEnumerable<ISuppressionList> lists, TimeProvider time)
{
    /// <summary>How long one list may take. A dial waits for it under its lease.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>True when one of the lists has the number.</summary>
    /// <exception cref="CallAssistantException">A list could not be asked: whether the number is on it is not known.</exception>
    public async ValueTask<bool> ContainAsync(string phoneNumber, CancellationToken cancellationToken)
    {
        foreach (var list in lists.Prepend(store))
        {
            if (await AskAsync(list, phoneNumber, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private async ValueTask<bool> AskAsync(ISuppressionList list, string phoneNumber, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            // A list that does not heed its token is not waited for any longer.
            var asked = list.ContainsAsync(phoneNumber, either.Token);
            return asked.IsCompleted ? await asked : await asked.AsTask().WaitAsync(either.Token);
        }
        catch (Exception fault) when (fault is not CallAssistantException && !cancellationToken.IsCancellationRequested)
        {
            throw new CallAssistantException("dial.check", $"The suppression list {list.GetType().Name} could not be asked, and without its answer nothing is dialled. Try again in a moment.", isTransient: true, fault);
        }
    }
}
