using System.Diagnostics.CodeAnalysis;

namespace CallAssistant;

/// <summary>What the engine answers to a request of a user: a value or a problem.</summary>
/// <typeparam name="T">The value.</typeparam>
public readonly record struct CallReply<T>
    where T : class
{
    /// <summary>A value.</summary>
    /// <param name="value">The value.</param>
    public CallReply(T value) => Value = value;

    /// <summary>A problem.</summary>
    /// <param name="problem">The problem.</param>
    public CallReply(CallProblem problem) => Problem = problem;

    /// <summary>The value; null when there is a problem.</summary>
    public T? Value { get; }

    /// <summary>The problem; null when there is a value.</summary>
    public CallProblem? Problem { get; }

    /// <summary>True when there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsDone => Value is not null;
}
