namespace CallAssistant.Conformance;

/// <summary>The telephony provider under test, over a network or a stand-in of one. A provider's author derives this once, with a constructor without parameters.</summary>
/// <remarks>Each test makes a host, runs in <see cref="RunAsync"/> and disposes it. Nobody but the test dials.</remarks>
public abstract class TelephonyHost : IAsyncDisposable
{
    /// <summary>The provider. Used inside of <see cref="RunAsync"/> only.</summary>
    public abstract ITelephonyProvider Provider { get; }

    /// <summary>The clock that calls go by. The tests wait by it.</summary>
    /// <value>The system's clock by default.</value>
    public virtual TimeProvider Time => TimeProvider.System;

    /// <summary>A number where somebody picks up within a minute, says something, listens, and does not hang up within ten seconds of silence.</summary>
    public abstract string AnsweringNumber { get; }

    /// <summary>A number that rings and is not answered; null when there is none to dial.</summary>
    public virtual string? SilentNumber => null;

    /// <summary>A number whose line is busy; null when there is none to dial.</summary>
    public virtual string? BusyNumber => null;

    /// <summary>A number where a machine picks up within a minute and says more than a few words; null when there is none to dial. Used where the provider detects machines.</summary>
    public virtual string? MachineNumber => null;

    /// <summary>A number that the provider refuses to dial; null when there is none.</summary>
    public virtual string? RejectedNumber => null;

    /// <summary>Runs a test. A host in virtual time runs it there.</summary>
    /// <param name="test">The test.</param>
    public virtual Task RunAsync(Func<Task> test)
    {
        ArgumentNullException.ThrowIfNull(test);
        return test();
    }

    /// <summary>Another instance of the provider over the same network, as after a restart of the process; null when that cannot be had.</summary>
    public virtual ValueTask<ITelephonyProvider?> RestartAsync() => new((ITelephonyProvider?)null);

    /// <summary>How often the network was really made to ring for an attempt; null when that cannot be counted.</summary>
    /// <param name="attemptId">The attempt.</param>
    public virtual ValueTask<int?> CountDialsAsync(Guid attemptId) => new((int?)null);

    /// <summary>Ends what is left.</summary>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
