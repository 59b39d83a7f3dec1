using CsCheck;

namespace CallAssistant.Core.Tests.Journal;

public sealed class JournalChainTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void FindBreak_WholeJournal_IsNull() => Assert.Null(JournalChain.FindBreak(Journal(20)));

    [Fact]
    public void FindBreak_EmptyJournal_IsNull() => Assert.Null(JournalChain.FindBreak([]));

    [Fact]
    public void FindBreak_AnyEdit_IsFound() =>
        Gen.Select(Gen.Int[2, 30], Gen.Int[0, 29], Gen.Int[0, 4]).Sample((length, at, kind) =>
        {
            var journal = Journal(length);
            at %= length;
            switch (kind)
            {
                case 0:
                    journal[at] = journal[at] with { Event = new CallEvent.CalleeSpoke("something else", 0, 1) };
                    break;
                case 1:
                    journal[at] = journal[at] with { At = journal[at].At.AddMicroseconds(1) };
                    break;
                case 2 when at < length - 1:
                    journal.RemoveAt(at);
                    break;
                case 3 when at < length - 1:
                    (journal[at], journal[at + 1]) = (journal[at + 1], journal[at]);
                    break;
                default:
                    journal[at] = journal[at] with { SessionId = Guid.Empty };
                    break;
            }

            Assert.NotNull(JournalChain.FindBreak(journal));
        });

    [Fact]
    public void Next_TimeWithSmallerParts_KeepsMicroseconds()
    {
        var entry = JournalChain.Next(Session(), Start.AddTicks(17), new CallEvent.UserHungUp());
        Assert.Equal(Start.AddTicks(10), entry.At);
    }

    [Fact]
    public void Serialize_EveryEvent_ReadsBackTheSame()
    {
        var offer = new Offer { Words = "Tuesday at 9 for $80", At = Start, Price = new Money(80, "USD"), PartySize = 2 };
        CallEvent[] events =
        [
            new CallEvent.DialStarted("+12025550142", 1, new Mandate { AutoApproveLimit = new Money(5, "USD"), Commitments = [Commitment.Book], DisclosableFields = ["email"] }), new CallEvent.DialAccepted("X1"), new CallEvent.DialRejected(DialRejection.Throttled, "slow"), new CallEvent.DialUnknown("lost"),
            new CallEvent.StatusChanged(CallSessionStatus.InProgress, AnsweredBy.Human), new CallEvent.HolderChanged(3), new CallEvent.CalleeSpoke("Hello \u201cyou\u201d \ud83d\ude00", 1, 2),
            new CallEvent.AssistantSpoke("Hi", 3, 4, true), new CallEvent.DigitsSent("1"), new CallEvent.DigitsHeard("#", 5), new CallEvent.BeepHeard(6), new CallEvent.OfferAccepted(offer),
            new CallEvent.OfferLeftOpen(offer, "price_over_limit"), new CallEvent.Blocked("private_value"), new CallEvent.UserHungUp(), new CallEvent.AgentFailed("late"),
            new CallEvent.Ended(CallSessionStatus.Busy, 0, "busy"), new CallEvent.Processed(CallOutcome.Achieved, 2, 1), new CallEvent.AnsweredByKnown(AnsweredBy.Fax, 4), new CallEvent.StrayCallEnded("CA2"),
            new CallEvent.RecordingAnnounced(), new CallEvent.RecordingAsked(), new CallEvent.RecordingConsented(7), new CallEvent.RecordingRefused(RecordingRefusal.Withdrawn, 8), new CallEvent.RecordingStarted("RE1"),
            new CallEvent.RecordingStopped(), new CallEvent.RecordingFailed("full"),
            new CallEvent.PrincipalAsked("Which one?", offer, "price_over_limit", Start), new CallEvent.PrincipalRequestClosed(9, PrincipalRequestState.Answered, "The first"),
            new CallEvent.AnsweredLate(9, PrincipalRequestState.Approved), new CallEvent.HintGiven("Ask for Ann"), new CallEvent.TakenOver("Good morning"), new CallEvent.Disclosed("email"), new CallEvent.CalleeOptedOut(10),
        ];
        Assert.All(events, callEvent => Assert.Equal(callEvent, CallEventJson.Deserialize(CallEventJson.Serialize(callEvent))));
        Assert.Equal(typeof(CallEvent).GetNestedTypes().Length, events.Select(e => e.GetType()).Distinct().Count());
    }

    private static List<JournalEntry> Journal(int length)
    {
        var session = Session();
        var journal = new List<JournalEntry>();
        for (var i = 0; i < length; i++)
        {
            var entry = JournalChain.Next(session, Start.AddSeconds(i), new CallEvent.CalleeSpoke($"line {i}", i * 1000, i * 1000 + 500));
            session = session with { JournalSequence = entry.Sequence, JournalHash = entry.Hash };
            journal.Add(entry);
        }

        return journal;
    }

    private static CallSession Session() =>
        new() { Id = new Guid("01234567-89ab-7def-8123-456789abcdef"), UserId = "u", TaskId = Guid.Empty, Attempt = 1, PhoneNumber = "+12025550142", CreatedAt = Start };
}
