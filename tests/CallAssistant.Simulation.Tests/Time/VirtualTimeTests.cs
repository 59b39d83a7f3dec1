using System.Diagnostics;
using System.Threading.Channels;

namespace CallAssistant.Simulation.Time;

public sealed class VirtualTimeTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Run_Delay_JumpsThereAtOnce()
    {
        var real = Stopwatch.StartNew();

        var elapsed = VirtualTime.Run(Start, async time =>
        {
            var stamp = time.GetTimestamp();
            await Task.Delay(TimeSpan.FromDays(40), time);
            Assert.Equal(Start.AddDays(40), time.GetUtcNow());
            return time.GetElapsedTime(stamp);
        });

        Assert.Equal(TimeSpan.FromDays(40), elapsed);
        Assert.True(real.Elapsed < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Run_Always_StaysOnTheCallingThreadAndRestoresItsContext()
    {
        var thread = Environment.CurrentManagedThreadId;
        var before = SynchronizationContext.Current;

        VirtualTime.Run(Start, async time =>
        {
            await Task.Yield();
            Assert.Equal(thread, Environment.CurrentManagedThreadId);
            await Task.Delay(TimeSpan.FromSeconds(1), time).WaitAsync(TimeSpan.FromHours(1), time);
            Assert.Equal(thread, Environment.CurrentManagedThreadId);
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5), time);
            Assert.True(await timer.WaitForNextTickAsync());
            Assert.True(await timer.WaitForNextTickAsync());
            Assert.Equal(thread, Environment.CurrentManagedThreadId);
            Assert.Equal(Start.AddSeconds(11), time.GetUtcNow());
            Assert.Equal(0, time.ForeignPosts);
        });

        Assert.Same(before, SynchronizationContext.Current);
    }

    [Fact]
    public void Run_TimersOfOneMoment_FireInTheOrderInWhichTheyWereSet()
    {
        var order = new List<int>();

        VirtualTime.Run(Start, async time =>
        {
            var waits = new[] { (1, 30), (2, 10), (3, 30), (4, 20), (5, 10) }.Select(async pair =>
            {
                await Task.Delay(TimeSpan.FromSeconds(pair.Item2), time);
                order.Add(pair.Item1);
            });
            await Task.WhenAll(waits.ToList());
        });

        Assert.Equal([2, 5, 4, 1, 3], order);
    }

    [Fact]
    public void Run_ReadyContinuations_RunInOrderBeforeTimePasses()
    {
        var order = new List<string>();

        VirtualTime.Run(Start, async time =>
        {
            var timer = Note("timer", Task.Delay(TimeSpan.FromMilliseconds(1), time));
            var first = Yielding("a");
            var second = Yielding("b");
            await Task.WhenAll(timer, first, second);

            async Task Note(string name, Task task)
            {
                await task;
                order.Add(name);
            }

            async Task Yielding(string name)
            {
                await Task.Yield();
                order.Add(name + "1");
                await Task.Yield();
                order.Add(name + "2");
            }
        });

        Assert.Equal(["a1", "b1", "a2", "b2", "timer"], order);
    }

    [Fact]
    public void Run_ChannelBetweenTwoActors_KeepsOrderAndTime()
    {
        var log = VirtualTime.Run(Start, async time =>
        {
            var channel = Channel.CreateUnbounded<int>();
            var seen = new List<string>();
            var reader = ReadAsync();
            for (var i = 0; i < 3; i++)
            {
                await Task.Delay(TimeSpan.FromSeconds(2), time);
                channel.Writer.TryWrite(i);
            }

            channel.Writer.Complete();
            await reader;
            return seen;

            async Task ReadAsync()
            {
                while (await channel.Reader.WaitToReadAsync())
                {
                    Assert.True(channel.Reader.TryRead(out var item));
                    seen.Add($"{item}@{(time.GetUtcNow() - Start).TotalSeconds}");
                }

                Assert.Equal(0, time.ForeignPosts);
            }
        });

        Assert.Equal(["0@2", "1@4", "2@6"], log);
    }

    [Fact]
    public void Run_CancellationAfterDelay_CancelsAtThatTime()
    {
        VirtualTime.Run(Start, async time =>
        {
            using var cancellation = new CancellationTokenSource(TimeSpan.FromMinutes(3), time);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(TimeSpan.FromHours(1), time, cancellation.Token));
            Assert.Equal(Start.AddMinutes(3), time.GetUtcNow());
        });
    }

    [Fact]
    public void Run_WhenAnyOverAChannelWait_Arrives()
    {
        VirtualTime.Run(Start, async time =>
        {
            var channel = Channel.CreateUnbounded<int>();
            var wait = channel.Reader.WaitToReadAsync().AsTask();
            var write = WriteAsync();
            Assert.NotNull(await Task.WhenAny(wait, Task.Delay(TimeSpan.FromSeconds(30), time)));
            Assert.True(await wait);
            await write;

            async Task WriteAsync()
            {
                await Task.Delay(TimeSpan.FromSeconds(1), time);
                channel.Writer.TryWrite(1);
            }
        });
    }

    [Fact]
    public void Run_ReadAllThatHopsOverThePool_IsWaitedFor()
    {
        VirtualTime.Run(Start, async time =>
        {
            var channel = Channel.CreateUnbounded<int>();
            var seen = new List<double>();
            var reader = ReadAsync();
            for (var i = 0; i < 500; i++)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), time);
                channel.Writer.TryWrite(i);
            }

            channel.Writer.Complete();
            await reader;
            Assert.Equal(500, seen.Count);

            async Task ReadAsync()
            {
                await foreach (var item in channel.Reader.ReadAllAsync())
                {
                    seen.Add(item);
                }
            }
        });
    }

    [Fact]
    public void Run_NothingLeftToHappen_SaysSoWithTheTime()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => VirtualTime.Run(Start, async time =>
        {
            await Task.Delay(TimeSpan.FromMinutes(5), time);
            await new TaskCompletionSource().Task;
        }));

        Assert.Contains("Nothing is left to happen at 2026-11-23T14:05:00", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_LimitPassed_Throws()
    {
        var fault = Assert.Throws<TimeoutException>(() => VirtualTime.Run(
            Start,
            async time =>
            {
                while (true)
                {
                    await Task.Delay(TimeSpan.FromSeconds(7), time);
                }
            },
            TimeSpan.FromMinutes(1)));

        Assert.Contains("2026-11-23T14:01:00", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_BodyThrows_ThrowsTheSame()
    {
        var fault = Assert.Throws<FormatException>(() => VirtualTime.Run(Start, async time =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), time);
            throw new FormatException("mine");
        }));

        Assert.Equal("mine", fault.Message);
    }

    [Fact]
    public void Run_HundredThousandTimers_IsFast()
    {
        var real = Stopwatch.StartNew();

        var fired = VirtualTime.Run(Start, async time =>
        {
            var random = new Random(7);
            var last = default(DateTimeOffset);
            await Task.WhenAll(Enumerable.Range(0, 100_000).Select(async _ =>
            {
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(1_000_000)), time);
                Assert.True(time.GetUtcNow() >= last);
                last = time.GetUtcNow();
            }).ToList());
            return time.TimersFired;
        });

        Assert.Equal(100_000, fired);
        Assert.True(real.Elapsed < TimeSpan.FromSeconds(20), $"took {real.Elapsed}");
    }

    [Fact]
    public void CreateTimer_ChangedAndDisposed_FiresOnlyAsLastSet()
    {
        VirtualTime.Run(Start, async time =>
        {
            var fired = new List<double>();
            var timer = time.CreateTimer(_ => fired.Add((time.GetUtcNow() - Start).TotalSeconds), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
            await Task.Delay(TimeSpan.FromSeconds(4), time);
            timer.Change(TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan);
            await Task.Delay(TimeSpan.FromSeconds(20), time);
            timer.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
            await timer.DisposeAsync();
            Assert.False(timer.Change(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)));
            await Task.Delay(TimeSpan.FromSeconds(5), time);
            Assert.Equal([1, 3, 14], fired);
        });
    }

    [Fact]
    public void CreateTimer_MillionsResetAgain_KeepsTheQueueSmall()
    {
        VirtualTime.Run(Start, async time =>
        {
            var fired = 0;
            using var timer = time.CreateTimer(_ => fired++, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            for (var i = 0; i < 1_000_000; i++)
            {
                timer.Change(TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
            }

            await Task.Delay(TimeSpan.FromHours(2), time);
            Assert.Equal(1, fired);
        });
    }

    [Fact]
    public void CreateTimer_NegativeTime_Throws()
    {
        VirtualTime.Run(Start, time =>
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => time.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(-5), Timeout.InfiniteTimeSpan));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public void HoldStill_WorkOnAnotherThread_TimeWaitsForIt()
    {
        VirtualTime.Run(Start, async time =>
        {
            var timer = Task.Delay(TimeSpan.FromHours(1), time);
            using (time.HoldStill())
            {
                var context = SynchronizationContext.Current!;
                var arrived = new TaskCompletionSource();
                await Task.Run(() => context.Post(_ => arrived.SetResult(), null));
                await arrived.Task;
                Assert.Equal(Start, time.GetUtcNow());
            }

            await timer;
            Assert.Equal(Start.AddHours(1), time.GetUtcNow());
            Assert.True(time.ForeignPosts > 0);
        });
    }

    [Fact]
    public void Run_AsyncLocal_FlowsIntoTimers()
    {
        VirtualTime.Run(Start, async time =>
        {
            var local = new AsyncLocal<string> { Value = "set" };
            string? seen = null;
            using var timer = time.CreateTimer(_ => seen = local.Value, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
            local.Value = "changed";
            await Task.Delay(TimeSpan.FromSeconds(2), time);
            Assert.Equal("set", seen);
        });
    }
}
