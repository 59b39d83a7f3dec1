namespace CallAssistant.Conformance.Tests.Running;

public sealed class SuiteRunnerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_FactsAndTheories_CountsEachRowAndNamesWhatFailed()
    {
        var report = await SuiteRunner.RunAsync(typeof(Mixed), Token);

        Assert.Equal((3, 1), (report.Passed, report.Skipped));
        Assert.Equal([(nameof(Mixed.Even), 3), (nameof(Mixed.Throws), null)], report.Failures.Select(failure => (failure.Test, (int?)failure.Arguments.SingleOrDefault())));
        Assert.IsType<InvalidOperationException>(report.Failures[1].Cause);
    }

    [Theory]
    [InlineData(typeof(CommitSuite<>))]
    [InlineData(typeof(string))]
    public async Task RunAsync_NoSuite_Throws(Type type) => await Assert.ThrowsAsync<ArgumentException>(() => SuiteRunner.RunAsync(type, Token));

    [Fact]
    public async Task RunAsync_Cancelled_Stops() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SuiteRunner.RunAsync(typeof(Mixed), new CancellationToken(canceled: true)));

    // Nested and private, so that only the runner runs it.
#pragma warning disable xUnit1000
    private sealed class Mixed : IAsyncLifetime
    {
        private bool _isReady;

        public ValueTask InitializeAsync()
        {
            _isReady = true;
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        [Fact]
        public void Initialised() => Assert.True(_isReady);

        [Fact]
        public async Task Throws()
        {
            await Task.Yield();
            throw new InvalidOperationException("as it should");
        }

        [Fact]
        public void DoesNotApply() => Assert.Skip("not here");

        [Theory]
        [InlineData(2)]
        [InlineData(3)]
        [InlineData(4)]
        public void Even(int number) => Assert.Equal(0, number % 2);
    }
#pragma warning restore xUnit1000
}
