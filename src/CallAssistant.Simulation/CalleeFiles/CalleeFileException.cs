namespace CallAssistant.Simulation;

/// <summary>A file of a callee cannot be used. The message names the file, the place in it and what to write there.</summary>
public sealed class CalleeFileException : Exception
{
    /// <summary>Creates one without a message of its own.</summary>
    public CalleeFileException()
    {
    }

    /// <summary>Creates one.</summary>
    /// <param name="message">The file, the place and what to do.</param>
    public CalleeFileException(string message)
        : base(message)
    {
    }

    /// <summary>Creates one.</summary>
    /// <param name="message">The file, the place and what to do.</param>
    /// <param name="innerException">What lies behind it.</param>
    public CalleeFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
