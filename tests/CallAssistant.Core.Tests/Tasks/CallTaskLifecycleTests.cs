using CallAssistant.Tasks;

namespace CallAssistant.Core.Tests.Tasks;

public sealed class CallTaskLifecycleTests
{
    /// <summary>The table of the design, word for word.</summary>
    private static readonly Dictionary<CallTaskStatus, CallTaskStatus[]> Design = new()
    {
        [CallTaskStatus.Pending] = [CallTaskStatus.Preparing, CallTaskStatus.WaitingForUser, CallTaskStatus.ReadyToCall, CallTaskStatus.Cancelled],
        [CallTaskStatus.Preparing] = [CallTaskStatus.WaitingForUser, CallTaskStatus.ReadyToCall, CallTaskStatus.Failed, CallTaskStatus.Cancelled],
        [CallTaskStatus.WaitingForUser] = [CallTaskStatus.Preparing, CallTaskStatus.ReadyToCall, CallTaskStatus.Cancelled],
        [CallTaskStatus.ReadyToCall] = [CallTaskStatus.InProgress, CallTaskStatus.WaitingForUser, CallTaskStatus.Cancelled],
        [CallTaskStatus.InProgress] = [CallTaskStatus.Completed, CallTaskStatus.Failed, CallTaskStatus.WaitingForUser, CallTaskStatus.Cancelled],
        [CallTaskStatus.Failed] = [CallTaskStatus.ReadyToCall, CallTaskStatus.Cancelled],
        [CallTaskStatus.Completed] = [],
        [CallTaskStatus.Cancelled] = [],
    };

    public static TheoryData<CallTaskStatus> Statuses => [.. Enum.GetValues<CallTaskStatus>()];

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Fire_FromEveryStatus_LeadsWhereTheDesignSays(CallTaskStatus from)
    {
        var reached = Enum.GetValues<CallTaskTrigger>()
            .Where(trigger => CallTaskLifecycle.CanFire(from, trigger))
            .Select(trigger => CallTaskLifecycle.Fire(from, trigger));
        Assert.Equal(Design[from].Order(), reached.Order());
    }

    [Fact]
    public void Fire_WhatTheTableForbids_Throws() =>
        Assert.Throws<InvalidOperationException>(() => CallTaskLifecycle.Fire(CallTaskStatus.Completed, CallTaskTrigger.Start));

    [Fact]
    public void Diagram_InTheDocs_IsTheTable()
    {
        var docs = File.ReadAllText(Checkout.PathOf("docs/lifecycle.md"));
        Assert.Contains(CallTaskLifecycle.ToMermaid().ReplaceLineEndings("\n").Trim(), docs.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
