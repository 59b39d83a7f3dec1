using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.Core.Tests.Principal;

/// <summary>A call to a salon whose only offer is over the limit, and a user who can be asked.</summary>
internal static class PrincipalLab
{
    public const string Booking = $"Call {CallLab.Number} and book a haircut this week, up to $50";

    public static readonly DateTimeOffset Wednesday = new(2026, 3, 4, 10, 0, 0, TimeSpan.FromHours(-5));

    /// <summary>A salon that offers Wednesday at 10 for $90, has nothing else, and writes down what is agreed to.</summary>
    public static ScriptedCallee Salon() => new ScriptedCallee("Shear Delight, how can I help you?")
        .On("goodbye", CalleeReply.SayAndHangUp("Bye!"))
        .On("please book", CalleeReply.Say("You are booked for Wednesday, March 4th at 10 AM, $90. See you then."))
        .On("read that back", CalleeReply.Say("Yes, that is right."))
        .On("is that right", CalleeReply.Say("Yes, that is right."))
        .On("anything cheaper", CalleeReply.Say("No, I am sorry, Wednesday, March 4th at 10 AM for $90 is what I have."))
        .On("anything else", CalleeReply.Say("No, I am sorry, that is all I have."))
        .On("one moment", CalleeReply.Say("Sure, take your time."))
        .On("haircut", CalleeReply.Say("I have Wednesday, March 4th at 10 AM. A haircut is $90."))
        .Otherwise(CalleeReply.Say("Okay."));

    public static void Run(ICallee callee, Func<EngineHost, VirtualTime, Task> body, ICallAgent? agent = null, TimeSpan? wait = null, Action<IServiceCollection>? change = null) =>
        CallLab.Run(callee, (host, _, time) => body(host, time), agent, services =>
        {
            services.Configure<LiveCallOptions>(options => options.PrincipalWait = wait ?? TimeSpan.FromMinutes(1));
            change?.Invoke(services);
        });

    /// <summary>Starts the call of a booking.</summary>
    /// <returns>The session's identifier.</returns>
    public static async Task<Guid> StartAsync(EngineHost host, string instruction = Booking)
    {
        var started = await host.Assistant.StartCallAsync(EngineHost.User, (await host.CreateAsync(instruction)).Id);
        Assert.True(started.IsDone, started.Problem?.Detail);
        return started.Value.Session.Id;
    }

    /// <summary>Waits until the user is asked; fails where the call ends before.</summary>
    public static async Task<PrincipalRequest> AskedAsync(EngineHost host, Guid sessionId, int nth = 1)
    {
        IReadOnlyList<PrincipalRequest> requests = [];
        await foreach (var entry in host.Assistant.WatchAsync(EngineHost.User, sessionId))
        {
            requests = PrincipalRequest.Apply(requests, entry.Sequence, entry.Event);
            if (requests.Count == nth)
            {
                return requests[^1];
            }
        }

        throw new InvalidOperationException("The call ended without asking: " + await TranscriptAsync(host, sessionId));
    }

    /// <summary>Waits until something has happened on the call.</summary>
    public static async Task HeardAsync<T>(EngineHost host, Guid sessionId)
        where T : CallEvent
    {
        await foreach (var entry in host.Assistant.WatchAsync(EngineHost.User, sessionId))
        {
            if (entry.Event is T)
            {
                return;
            }
        }
    }

    public static async Task<CallReply<ToldCall>> TellAsync(EngineHost host, Guid sessionId, CallOrder order) => await host.Assistant.TellAsync(EngineHost.User, sessionId, order);

    public static async Task<string> TranscriptAsync(EngineHost host, Guid sessionId) =>
        string.Join('\n', (await host.Store.ReadJournalAsync(EngineHost.User, sessionId, 0, default)).Select(entry => entry.Event.ToString()));
}
