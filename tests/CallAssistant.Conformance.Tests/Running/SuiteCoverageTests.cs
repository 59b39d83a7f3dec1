using CallAssistant.Conformance.Tests.InMemory;

namespace CallAssistant.Conformance.Tests.Running;

public sealed class SuiteCoverageTests
{
    [Fact]
    public void Suites_NoneIsDerived_FailsAndNamesThem()
    {
        var failure = Assert.ThrowsAny<Exception>(new Lonely().Suites_ThatTakeTheHost_AreAllDerived);

        Assert.Contains("does not derive these suites for LonelyHost: CancellationSuite, CommitSuite, ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Suites_AllAreDerived_Passes() => new InMemoryCoverage().Suites_ThatTakeTheHost_AreAllDerived();

    [Fact]
    public void Suites_HostOfNoSeam_Fails() => Assert.ThrowsAny<Exception>(new Seamless().Suites_ThatTakeTheHost_AreAllDerived);

#pragma warning disable xUnit1000
    private sealed class Lonely : SuiteCoverage<LonelyHost>;

    private sealed class Seamless : SuiteCoverage<object>;
#pragma warning restore xUnit1000

    /// <summary>Nobody tests it.</summary>
    private sealed class LonelyHost : StoreHost
    {
        public override ICallStore Calls => throw new NotSupportedException();

        public override IContactStore Contacts => throw new NotSupportedException();

        public override ISettingsStore Settings => throw new NotSupportedException();

        public override INotificationStore Notifications => throw new NotSupportedException();

        public override IIdempotencyStore Idempotency => throw new NotSupportedException();

        public override ISuppressionStore Suppressions => throw new NotSupportedException();

        public override ValueTask StartAsync() => throw new NotSupportedException();

        public override ValueTask<DateTimeOffset> NowAsync() => throw new NotSupportedException();

        public override ValueTask AdvanceAsync(TimeSpan by) => throw new NotSupportedException();

        public override ValueTask<StoreHost> JoinAsync() => throw new NotSupportedException();

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
