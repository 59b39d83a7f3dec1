using System.Text.Json;
using CsCheck;

namespace CallAssistant.EfCore.Tests.Contracts;

/// <summary>What is read is what was written, in every field.</summary>
public abstract class RoundTripContract : StoreContract
{
    private const int Iterations = 60;

    [Fact]
    public Task FindTaskAsync_AnyTask_EqualsWhatWasStored() => Arbitrary.Task(Alice).SampleAsync(
        async task =>
        {
            await Calls.CommitAsync(new CallCommit { UserId = Alice, Tasks = [task] }, Token);
            AssertSame(task, await Calls.FindTaskAsync(Alice, task.Id, Token));
        },
        iter: Iterations,
        threads: 1);

    [Fact]
    public Task FindTaskAsync_AnyNextState_EqualsWhatWasStored() => Gen.Select(Arbitrary.Task(Alice), Arbitrary.Task(Alice)).SampleAsync(
        async states =>
        {
            var (first, second) = states;
            second = second with { Id = first.Id, Version = 2, ParentTaskId = null };
            await Calls.CommitAsync(new CallCommit { UserId = Alice, Tasks = [first] }, Token);
            await Calls.CommitAsync(new CallCommit { UserId = Alice, Tasks = [second] }, Token);
            AssertSame(second, await Calls.FindTaskAsync(Alice, first.Id, Token));
        },
        iter: Iterations,
        threads: 1);

    [Fact]
    public async Task FindSessionAsync_AnySessionWithResult_EqualsWhatWasStored()
    {
        var task = await StoreTaskAsync(Alice);
        await Arbitrary.Session(task).SelectMany(session => Gen.Select(Gen.Const(session), Arbitrary.Segment(3), Arbitrary.Fact(session))).SampleAsync(
            async stored =>
            {
                var (session, segment, fact) = stored;
                await Calls.CommitAsync(new CallCommit { UserId = Alice, Session = session, Transcript = [segment], Facts = [fact] }, Token);
                var result = await Calls.FindResultAsync(Alice, session.Id, Token);
                AssertSame(session, await Calls.FindSessionAsync(Alice, session.Id, Token));
                Assert.Equal([segment], result!.Transcript);
                Assert.Equal([fact], result.Facts);
            },
            iter: Iterations,
            threads: 1);
    }

    [Fact]
    public Task FindContactAsync_AnyContact_EqualsWhatWasStored() => Arbitrary.Contact(Alice).SampleAsync(
        async contact =>
        {
            await Host.Contacts.SaveContactAsync(contact, Token);
            Assert.Equal(contact, await Host.Contacts.FindContactAsync(Alice, contact.Id, Token));
        },
        iter: Iterations,
        threads: 1);

    [Fact]
    public Task GetSettingsAsync_AnySettings_EqualWhatWasStored() => Arbitrary.Settings(Alice).SampleAsync(
        async settings =>
        {
            var next = settings with { Version = (await Host.Settings.GetSettingsAsync(Alice, Token)).Version + 1 };
            await Host.Settings.SaveSettingsAsync(next, Token);
            AssertSame(next, await Host.Settings.GetSettingsAsync(Alice, Token));
        },
        iter: Iterations,
        threads: 1);

    [Fact]
    public async Task ReadJournalAsync_EveryKindOfEvent_EqualsWhatWasStored()
    {
        var offer = Arbitrary.Offer.Single();
        CallEvent[] events =
        [
            new CallEvent.DialStarted("+12125550123", 1), new CallEvent.DialAccepted("CA1"), new CallEvent.DialRejected(DialRejection.Throttled, "\"no\" \u2028 é"),
            new CallEvent.DialUnknown("lost"), new CallEvent.StatusChanged(CallSessionStatus.InProgress, AnsweredBy.Human), new CallEvent.HolderChanged(3),
            new CallEvent.CalleeSpoke("Grüß Gott 😀 'quoted'", 0, long.MaxValue), new CallEvent.AssistantSpoke("Hello", 1, 2, true), new CallEvent.DigitsSent("1#"),
            new CallEvent.OfferAccepted(offer), new CallEvent.OfferLeftOpen(offer, "max_price"), new CallEvent.Blocked("private"), new CallEvent.UserHungUp(),
            new CallEvent.AgentFailed("down"), new CallEvent.Ended(CallSessionStatus.Completed, 9, "bye"), new CallEvent.Processed(CallOutcome.Achieved, 2, 1),
        ];
        var session = Records.Session(await StoreTaskAsync(Alice)) with { JournalSequence = events.Length };
        var entries = events.Select((callEvent, index) => Records.Entry(session, index + 1) with { Event = callEvent }).ToList();

        await Calls.CommitAsync(new CallCommit { UserId = Alice, Session = session, Journal = entries }, Token);

        Assert.Equal(entries, await Calls.ReadJournalAsync(Alice, session.Id, 0, Token));
    }

    private static void AssertSame<T>(T expected, T? actual) => Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(actual));
}
