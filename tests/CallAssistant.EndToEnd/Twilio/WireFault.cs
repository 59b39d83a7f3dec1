using CallAssistant.Simulation;

namespace CallAssistant.EndToEnd.Twilio;

/// <summary>Something that goes wrong on the wire with a call that is placed.</summary>
/// <param name="Name">What.</param>
/// <param name="Create">With the answer to the dial; null for nothing.</param>
/// <param name="Call">With the call's callbacks.</param>
internal sealed record WireFault(string Name, FakeTwilioFault? Create, FakeTwilioCallFaults Call)
{
    private static readonly string[] Statuses = ["initiated", "ringing", "in-progress", "completed", "busy", "no-answer", "failed", "canceled"];

    public static IReadOnlyList<WireFault> All { get; } =
    [
        new("nothing", Create: null, new FakeTwilioCallFaults()),
        new("create answer lost", new FakeTwilioFault.AnswerLost(), new FakeTwilioCallFaults()),
        new("create answered 500", new FakeTwilioFault.DoneButFailed(), new FakeTwilioCallFaults()),
        new("create answer slow", new FakeTwilioFault.AfterCallback("in-progress"), new FakeTwilioCallFaults()),
        new("callbacks lost, requests 5xx and 429", Create: null, new FakeTwilioCallFaults { LostCallbacks = Statuses }),
        new("callbacks late", Create: null, new FakeTwilioCallFaults { LateCallbacks = Statuses.ToDictionary(status => status, _ => TimeSpan.FromSeconds(20)) }),
        new("callbacks repeated", Create: null, new FakeTwilioCallFaults { RepeatedCallbacks = Statuses }),
        new("callbacks swapped", Create: null, new FakeTwilioCallFaults { SwapsCallbacks = true }),
    ];
}
