using CallAssistant.Simulation.Calls;
using Microsoft.Extensions.Options;

namespace CallAssistant.Simulation.Network;

public sealed class SimulatedTelephonyTests
{
    private static SimulatedTelephony Network(TimeProvider time, SimulatedDirectory? directory = null, int seed = 1) =>
        new(new SimulatedTelephonyOptions { Seed = seed }, directory ?? TestNetwork.With(new ScriptedCallee("Hello?")), time);

    private static void Run(Func<VirtualTime, Task> body) => VirtualTime.Run(TestNetwork.Monday, body, TimeSpan.FromHours(2));

    [Fact]
    public void Capabilities_Always_AreThoseOfASafeNetwork()
    {
        Run(time =>
        {
            var capabilities = Network(time).Capabilities;
            Assert.True(capabilities is { CanGateSpeech: true, CanSendDigits: true, DetectsMachines: true, ReachesPeople: false, CanRecord: false });
            return Task.CompletedTask;
        });
    }

    [Fact]
    public void DeleteRecordingsAsync_OfANetworkThatRecordsNothing_IsNotSupported() =>
        Run(time => Assert.ThrowsAsync<NotSupportedException>(async () => await Network(time).DeleteRecordingsAsync("SIM1", default)));

    [Fact]
    public void DialAsync_KnownNumber_IsAcceptedWithTheSameIdEachTime()
    {
        var ids = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            Run(async time => ids.Add(Assert.IsType<DialResult.Accepted>(await Network(time).DialAsync(TestNetwork.Request(), default)).ProviderCallId));
        }

        Assert.Equal(ids[0], ids[1]);
        Assert.Matches("^SIM[0-9a-f]{32}$", ids[0]);
    }

    [Theory]
    [InlineData("2025550142")]
    [InlineData("+02025550142")]
    [InlineData("+1202")]
    [InlineData("+12025550142123456")]
    [InlineData("+1202555014a")]
    [InlineData("+12025550000")]
    public void DialAsync_WrongOrUnreachableNumber_IsRejectedAndRecorded(string number)
    {
        Run(async time =>
        {
            var directory = new SimulatedDirectory();
            directory.MakeUnreachable("+12025550000");
            var network = Network(time, directory);

            var rejected = Assert.IsType<DialResult.Rejected>(await network.DialAsync(TestNetwork.Request(number), default));

            Assert.Equal(DialRejection.InvalidDestination, rejected.Reason);
            Assert.Null(Assert.Single(network.Dials).ProviderCallId);
            Assert.Null(await network.FindAsync(TestNetwork.Attempt, default));
        });
    }

    [Fact]
    public void DialAsync_SameAttemptTwice_RingsTwiceAndIsRecordedTwice()
    {
        Run(async time =>
        {
            var network = Network(time);
            await network.DialAsync(TestNetwork.Request(), default);
            await network.DialAsync(TestNetwork.Request(), default);

            Assert.Equal([TestNetwork.Attempt, TestNetwork.Attempt], network.Dials.Select(dial => dial.AttemptId));
            Assert.Equal(2, network.Dials.Select(dial => dial.ProviderCallId).Distinct().Count());
            Assert.True(network.Dials[1].At > network.Dials[0].At);
        });
    }

    [Theory]
    [InlineData(DialFault.AnswerLost, true)]
    [InlineData(DialFault.RequestLost, false)]
    public void DialAsync_LostAnswer_IsUnknown(DialFault fault, bool rings)
    {
        Run(async time =>
        {
            var network = Network(time);
            network.FailNextDial(fault);

            Assert.IsType<DialResult.Unknown>(await network.DialAsync(TestNetwork.Request(), default));

            Assert.Equal(rings, await network.FindAsync(TestNetwork.Attempt, default) is not null);
            Assert.Equal(rings, Assert.Single(network.Dials).ProviderCallId is not null);
            Assert.IsType<DialResult.Accepted>(await network.DialAsync(TestNetwork.Request(attempt: Guid.Parse("00000000-0000-0000-0000-000000000002")), default));
        });
    }

    [Theory]
    [InlineData(DialFault.ThrowsAfterDialing, true)]
    [InlineData(DialFault.ThrowsBeforeDialing, false)]
    public void DialAsync_ProviderThrows_ThrowsAFault(DialFault fault, bool rings)
    {
        Run(async time =>
        {
            var network = Network(time);
            network.FailNextDial(fault);

            var thrown = await Assert.ThrowsAsync<CallAssistantException>(async () => await network.DialAsync(TestNetwork.Request(), default));

            Assert.Equal("telephony.dial", thrown.Operation);
            Assert.Equal(rings, await network.FindAsync(TestNetwork.Attempt, default) is not null);
        });
    }

    [Fact]
    public void DialAsync_Throttled_IsRejectedAndNobodyIsCalled()
    {
        Run(async time =>
        {
            var network = Network(time);
            network.FailNextDial(DialFault.Throttled);
            var rejected = Assert.IsType<DialResult.Rejected>(await network.DialAsync(TestNetwork.Request(), default));
            Assert.Equal(DialRejection.Throttled, rejected.Reason);
            Assert.Null(await network.FindAsync(TestNetwork.Attempt, default));
        });
    }

    [Fact]
    public void DialAsync_Slow_RingsBeforeTheAnswerComes()
    {
        Run(async time =>
        {
            var network = Network(time);
            network.FailNextDial(DialFault.Slow);
            var dial = network.DialAsync(TestNetwork.Request(), default).AsTask();
            await Task.Delay(TimeSpan.FromSeconds(10), time);
            Assert.False(dial.IsCompleted);
            Assert.Equal(CallSessionStatus.InProgress, (await network.FindAsync(TestNetwork.Attempt, default))!.Status);
            await dial;
            Assert.Equal(TestNetwork.Monday.AddSeconds(30), time.GetUtcNow());
        });
    }

    [Fact]
    public void DialAsync_CancelledWhileWaiting_MayHavePlacedTheCall()
    {
        Run(async time =>
        {
            var network = Network(time);
            network.FailNextDial(DialFault.Slow);
            using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(1), time);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await network.DialAsync(TestNetwork.Request(), cancellation.Token));
            Assert.NotNull(await network.FindAsync(TestNetwork.Attempt, default));
        });
    }

    [Fact]
    public void FindAsync_OverACall_TellsEachStatus()
    {
        Run(async time =>
        {
            var network = Network(time);
            var id = ((DialResult.Accepted)await network.DialAsync(TestNetwork.Request(), default)).ProviderCallId;
            Assert.Equal(new ProviderCall(id, CallSessionStatus.Queued), await network.FindAsync(TestNetwork.Attempt, default));
            await Task.Delay(TimeSpan.FromSeconds(1), time);
            Assert.Equal(CallSessionStatus.Ringing, (await network.FindAsync(TestNetwork.Attempt, default))!.Status);
            await Task.Delay(TimeSpan.FromSeconds(6), time);
            Assert.Equal(new ProviderCall(id, CallSessionStatus.InProgress), await network.FindAsync(TestNetwork.Attempt, default));
            await Task.Delay(TimeSpan.FromMinutes(2), time);
            var over = await network.FindAsync(TestNetwork.Attempt, default);
            Assert.Equal(CallSessionStatus.Completed, over!.Status);
            Assert.InRange(over.DurationSeconds!.Value, 20, 22);
        });
    }

    [Fact]
    public void FindAsync_NewNetwork_KnowsNothing()
    {
        Run(async time =>
        {
            await Network(time).DialAsync(TestNetwork.Request(), default);
            Assert.Null(await Network(time).FindAsync(TestNetwork.Attempt, default));
        });
    }

    [Fact]
    public void OpenChannelAsync_UnknownJoinedOrOver_IsNull()
    {
        Run(async time =>
        {
            var network = Network(time);
            var id = ((DialResult.Accepted)await network.DialAsync(TestNetwork.Request(), default)).ProviderCallId;
            Assert.Null(await network.OpenChannelAsync(Guid.Parse("00000000-0000-0000-0000-000000000009"), id, default));
            Assert.Null(await network.OpenChannelAsync(TestNetwork.Attempt, "SIMother", default));
            await using var channel = await network.OpenChannelAsync(TestNetwork.Attempt, id, default);
            Assert.NotNull(channel);
            Assert.Null(await network.OpenChannelAsync(TestNetwork.Attempt, id, default));

            var second = TestNetwork.Request(attempt: Guid.Parse("00000000-0000-0000-0000-000000000002"));
            var secondId = ((DialResult.Accepted)await network.DialAsync(second, default)).ProviderCallId;
            await Task.Delay(TimeSpan.FromMinutes(2), time);
            Assert.Null(await network.OpenChannelAsync(second.AttemptId, secondId, default));
        });
    }

    [Fact]
    public void OpenChannelAsync_Late_DeliversWhatCameBefore()
    {
        Run(async time =>
        {
            var network = Network(time);
            var id = ((DialResult.Accepted)await network.DialAsync(TestNetwork.Request(), default)).ProviderCallId;
            await Task.Delay(TimeSpan.FromSeconds(10), time);
            await using var channel = await network.OpenChannelAsync(TestNetwork.Attempt, id, default);
            var caller = new ScriptedCaller(channel!);
            await caller.TalkAsync();
            Assert.IsType<CallSignal.Ringing>(caller.Signals[0]);
            Assert.IsType<CallSignal.Answered>(caller.Signals[1]);
            Assert.IsType<CallSignal.Speaking>(caller.Signals[2]);
            Assert.Equal("Hello?", Assert.IsType<CallSignal.Heard>(caller.Signals[3]).Text);
        });
    }

    [Fact]
    public void EndAsync_UnjoinedCall_EndsItAndUnknownIdsDoNothing()
    {
        Run(async time =>
        {
            var network = Network(time);
            var id = ((DialResult.Accepted)await network.DialAsync(TestNetwork.Request(), default)).ProviderCallId;
            await network.EndAsync("SIMother", default);
            await network.EndAsync(id, default);
            await Task.Delay(TimeSpan.FromMilliseconds(1), time);
            Assert.Equal(CallSessionStatus.Cancelled, (await network.FindAsync(TestNetwork.Attempt, default))!.Status);
            await network.EndAsync(id, default);
        });
    }

    [Fact]
    public void LoseLine_LiveCall_EndsAsFailed()
    {
        Run(async time =>
        {
            var network = Network(time);
            var id = ((DialResult.Accepted)await network.DialAsync(TestNetwork.Request(), default)).ProviderCallId;
            await Task.Delay(TimeSpan.FromSeconds(8), time);
            network.LoseLine(id);
            await Task.Delay(TimeSpan.FromMilliseconds(1), time);
            Assert.Equal(CallSessionStatus.Failed, (await network.FindAsync(TestNetwork.Attempt, default))!.Status);
        });
    }

    [Theory]
    [InlineData("Speed", 0)]
    [InlineData("Speed", double.NaN)]
    [InlineData("Speed", 1e9)]
    [InlineData("RingTime", -1)]
    [InlineData("TimeZone", 0)]
    [InlineData("WebhookSecret", 0)]
    public void Constructor_WrongSetting_NamesIt(string setting, double value)
    {
        var options = new SimulatedTelephonyOptions();
        switch (setting)
        {
            case "Speed": options.Speed = value; break;
            case "RingTime": options.RingTime = TimeSpan.FromSeconds(value); break;
            case "TimeZone": options.TimeZone = "Mars/Olympus"; break;
            default: options.WebhookSecret = "short"; break;
        }

        var fault = Assert.Throws<OptionsValidationException>(() => new SimulatedTelephony(options, new SimulatedDirectory(), TimeProvider.System));
        Assert.Contains($"SimulatedTelephonyOptions.{setting}", fault.Message, StringComparison.Ordinal);
    }
}
