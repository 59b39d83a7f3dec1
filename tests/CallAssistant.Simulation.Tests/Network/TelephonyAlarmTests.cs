using CallAssistant.Conformance;

namespace CallAssistant.Simulation.Network;

/// <summary>A provider that breaks a promise is found out by the suites.</summary>
public sealed class TelephonyAlarmTests
{
    [Theory]
    [InlineData(TelephonySabotage.DialTwice, nameof(TelephonyProviderSuite<>.DialAsync_AnsweringNumber_IsAcceptedAndFoundByItsAttempt))]
    [InlineData(TelephonySabotage.ForgetCalls, nameof(TelephonyProviderSuite<>.DialAsync_AnsweringNumber_IsAcceptedAndFoundByItsAttempt), nameof(TelephonyProviderSuite<>.FindAsync_AfterARestart_KnowsTheCall))]
    [InlineData(TelephonySabotage.NoEnded, nameof(LiveChannelSuite<>.ReadSignalsAsync_AnsweredCall_ComeInOrder), nameof(LiveChannelSuite<>.ReadSignalsAsync_NobodyAnswers_EndsAsNoAnswer))]
    [InlineData(TelephonySabotage.EndedTwice, nameof(LiveChannelSuite<>.ReadSignalsAsync_AnsweredCall_ComeInOrder), nameof(LiveChannelSuite<>.ReadSignalsAsync_LineIsBusy_EndsAsBusy))]
    [InlineData(TelephonySabotage.ReportTwice, nameof(LiveChannelSuite<>.PerformAsync_SeveralSays_AreEachReportedOnceInOrder))]
    [InlineData(TelephonySabotage.VerdictTwice, nameof(LiveChannelSuite<>.ReadSignalsAsync_MachineAnswers_IsToldOnce))]
    [InlineData(TelephonySabotage.DisposeLeavesTheCall, nameof(LiveChannelSuite<>.DisposeAsync_WhileTheCallGoesOn_HangsUp))]
    [InlineData(TelephonySabotage.EndDoesNothing, nameof(TelephonyProviderSuite<>.EndAsync_CallThatNobodyJoined_EndsIt))]
    public async Task Suites_BrokenProvider_Fail(TelephonySabotage sabotage, params string[] expected) =>
        Assert.Empty(expected.Except(await FailedAsync(sabotage)));

    [Fact]
    public async Task Suites_WholeProvider_Pass() => Assert.Empty(await FailedAsync(TelephonySabotage.None));

    private static async Task<IEnumerable<string>> FailedAsync(TelephonySabotage sabotage)
    {
        SimulatedTelephonyHost.Break(sabotage);
        var provider = await SuiteRunner.RunAsync(typeof(SimulatedProvider), TestContext.Current.CancellationToken);
        var channels = await SuiteRunner.RunAsync(typeof(SimulatedChannels), TestContext.Current.CancellationToken);
        return provider.Failures.Concat(channels.Failures).Select(failure => failure.Test).ToList();
    }
}
