namespace CallAssistant;

/// <summary>A fault: something that should have worked did not. Outcomes of calls are values and never thrown.</summary>
public class CallAssistantException : Exception
{
    /// <summary>Makes a fault.</summary>
    /// <param name="operation">What was tried, for example <c>store.commit</c>.</param>
    /// <param name="message">What went wrong and what to do, in a sentence.</param>
    /// <param name="isTransient">True when the same operation may work later.</param>
    /// <param name="innerException">The cause.</param>
    public CallAssistantException(string operation, string message, bool isTransient = false, Exception? innerException = null)
        : base(message, innerException)
    {
        Operation = operation;
        IsTransient = isTransient;
    }

    /// <summary>What was tried, for example <c>store.commit</c>.</summary>
    public string Operation { get; }

    /// <summary>True when the same operation may work later.</summary>
    public bool IsTransient { get; }
}
