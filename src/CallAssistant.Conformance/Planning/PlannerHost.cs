namespace CallAssistant.Conformance;

/// <summary>The planner under test. A planner's author derives this once, with a constructor without parameters.</summary>
public abstract class PlannerHost : IAsyncDisposable
{
    /// <summary>The planner.</summary>
    public abstract ICallPlanner Planner { get; }

    /// <summary>True when a plan takes seconds or money, as with a language model over the network: the suite then plans fewer instructions.</summary>
    /// <value>False by default.</value>
    public virtual bool IsSlow => false;

    /// <summary>True when the same task and context give the same plan, word for word. A language model's words vary.</summary>
    /// <value>True by default.</value>
    public virtual bool IsDeterministic => true;

    /// <summary>Ends what is left.</summary>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
