namespace CallAssistant.Simulation.Twilio;

/// <summary>Callees of the relay tests.</summary>
internal static class Scripts
{
    public static ScriptedCallee Person => new ScriptedCallee("Hello?").On("time", "Yes, of course.").Otherwise(CalleeReply.Silence);
}

/// <summary>Cuts in after three words of the second sentence.</summary>
internal sealed class CuttingCallee : ICallee
{
    public CalleeAnswer Answer(CalleeCall call) => new CalleeAnswer.PickUp(new Talk());

    private sealed class Talk : ICalleeTalk
    {
        public ValueTask<CalleeReply> GreetAsync(CancellationToken cancellationToken) => new(CalleeReply.Say("Hello?"));

        public ValueTask<CalleeReply> RespondAsync(string heard, bool cutIn, CancellationToken cancellationToken) => new(cutIn ? CalleeReply.Say("Stop it.") : CalleeReply.Silence);

        public int? CutsInAfter(string sentence) => sentence.StartsWith("Sentence two", StringComparison.Ordinal) ? 3 : null;
    }
}

/// <summary>A machine that does something a second after the caller has begun to speak.</summary>
internal sealed class LateMachine(CalleeReply reply) : ICallee
{
    public CalleeAnswer Answer(CalleeCall call) => new CalleeAnswer.PickUp(new Talk(reply)) { By = AnsweredBy.Machine };

    private sealed class Talk(CalleeReply reply) : ICalleeTalk
    {
        private readonly TaskCompletionSource _spokenTo = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async ValueTask<CalleeReply> GreetAsync(CancellationToken cancellationToken)
        {
            await _spokenTo.Task.WaitAsync(cancellationToken);
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
            return reply;
        }

        public ValueTask<CalleeReply> RespondAsync(string heard, bool cutIn, CancellationToken cancellationToken) => new(CalleeReply.Silence);

        public int? CutsInAfter(string sentence)
        {
            _spokenTo.TrySetResult();
            return null;
        }
    }
}
