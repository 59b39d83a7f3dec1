namespace CallAssistant.Benchmarks.Live;

/// <summary>A program that stands between callees and the model.</summary>
/// <param name="name">Its name in tables.</param>
/// <param name="process">Its process.</param>
internal abstract class RelayUnderTest(string name, MeasuredProcess process) : IAsyncDisposable
{
    public string Name => name;

    public MeasuredProcess Process => process;

    /// <summary>Brings a call about and talks it to its end.</summary>
    public abstract Task CallAsync(Talk talk, Barrier barrier);

    /// <summary>Looks at what is left of a call that is over.</summary>
    /// <exception cref="InvalidOperationException">It is not what it should be.</exception>
    public abstract Task CheckAsync(Talk talk);

    public virtual ValueTask DisposeAsync() => process.DisposeAsync();
}
