namespace CallAssistant.Simulation;

/// <summary>Says lines one after the other, whatever it hears; the last one again and again, or it hangs up with it.</summary>
internal sealed class LineTalk(string greeting, params CalleeReply[] replies) : ICalleeTalk
{
    private int _next;

    public ValueTask<CalleeReply> GreetAsync(CancellationToken cancellationToken) => new(greeting.Length == 0 ? CalleeReply.Silence : CalleeReply.Say(greeting));

    public ValueTask<CalleeReply> RespondAsync(string heard, bool cutIn, CancellationToken cancellationToken) =>
        new(replies.Length == 0 ? CalleeReply.Silence : replies[Math.Min(_next++, replies.Length - 1)]);
}
