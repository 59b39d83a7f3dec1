namespace CallAssistant.Simulation;

/// <summary>Who has a number of the simulated network: decides how each call is taken. Implement it to script a callee of your own.</summary>
/// <remarks>One object serves all calls to its number, also at the same time. Take all chance from <see cref="CalleeCall.Random"/>, so that a run can be repeated.</remarks>
public interface ICallee
{
    /// <summary>How this call is taken. Called once a call, when the phone starts to ring.</summary>
    /// <param name="call">The call.</param>
    CalleeAnswer Answer(CalleeCall call);
}
