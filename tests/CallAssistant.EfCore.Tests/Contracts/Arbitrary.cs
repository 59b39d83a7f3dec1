using System.Text;
using CsCheck;

namespace CallAssistant.EfCore.Tests.Contracts;

/// <summary>Records with any values that the contracts allow.</summary>
public static class Arbitrary
{
    private static readonly Gen<Rune> AnyRune = Gen.OneOf(
        Gen.Int[0x20, 0x7e],
        Pick(0x09, 0x0a, 0x0d, 0x22, 0x27, 0x5c, 0x7f, 0x85, 0xa0, 0x300, 0x5d0, 0x200d, 0x2028, 0xfeff, 0xfffd, 0xffff, 0x1f600, 0x1f1e9, 0x10ffff),
        Gen.Int[0xa1, 0xd7ff],
        Gen.Int[0x10000, 0x1ffff]).Select(value => new Rune(value));

    private static readonly Gen<string> Text = AnyRune.Array[0, 40].Select(runes => string.Concat(runes));
    private static readonly Gen<string> ShortText = AnyRune.Array[0, 4].Select(runes => string.Concat(runes));
    private static readonly Gen<string> LongText = AnyRune.Array[500, 1900].Select(runes => string.Concat(runes));
    private static readonly Gen<IReadOnlyList<string>> Texts = Text.Array[0, 4].Select(texts => (IReadOnlyList<string>)texts);
    private static readonly Gen<DateTimeOffset> Moment = Gen.Long[new DateTime(1, 1, 3).Ticks, new DateTime(9999, 12, 29).Ticks].Select(ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
    private static readonly Gen<DateTimeOffset> LocalMoment = Gen.Select(Moment, Gen.Int[-14 * 60, 14 * 60], (moment, minutes) => moment.ToOffset(TimeSpan.FromMinutes(minutes)));
    private static readonly Gen<TimeOnly> Clock = Gen.Long[0, TimeSpan.TicksPerDay - 1].Select(ticks => new TimeOnly(ticks));

    private static readonly Gen<decimal> Amount = Gen.Select(Gen.Int[0, int.MaxValue], Gen.Byte[0, 2], (digits, scale) => new decimal(digits, 0, 0, isNegative: false, scale));
    private static readonly Gen<Money> Price = Gen.Select(Amount, Pick("USD", "EUR", "JPY"), (amount, currency) => new Money(amount, currency));
    private static readonly Gen<TimeWindow> Window = Gen.Select(LocalMoment, LocalMoment, Text, (from, to, words) => new TimeWindow(from, to, words));
    private static readonly Gen<IReadOnlyDictionary<string, string>> Pairs =
        Gen.Select(Text, Text).Array[0, 4].Select(pairs => (IReadOnlyDictionary<string, string>)pairs.DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Item2));

    public static Gen<Offer> Offer { get; } =
        from at in Maybe(LocalMoment)
        from price in Maybe(Price)
        from party in Maybe(Gen.Int[1, 99])
        from words in Text
        select new Offer { At = at, Price = price, Deposit = price, PartySize = party, Words = words };

    public static Gen<CallPlan> Plan { get; } =
        from errand in Gen.Enum<CallErrand>()
        from texts in Text.Array[6]
        from lists in Texts.Array[3]
        from window in Window
        from details in Details(window)
        from blocking in Gen.Bool
        select new CallPlan
        {
            Errand = errand,
            Goal = texts[0],
            Steps = lists[0],
            Details = details,
            Script = new CallScript { Opening = texts[1], KeyQuestions = lists[1], Fallbacks = lists[2], Closing = texts[2], Voicemail = blocking ? null : texts[3] },
            Missing = [new MissingFact("party_size", texts[4], blocking, lists[0])],
            Risks = [new PlanRisk("emergency", texts[5], blocking)],
            TimeZone = "America/New_York",
            Planner = texts[0],
        };

    public static Gen<Mandate> Mandate { get; } =
        from commitments in Gen.Enum<Commitment>().Array[0, 3]
        from max in Maybe(Price)
        from limit in Price
        from window in Window
        from clock in Maybe(Clock)
        from fields in Texts
        from voicemail in Gen.Bool
        select new Mandate { Commitments = commitments, MaxPrice = max, AutoApproveLimit = limit, Window = voicemail ? null : window, NotBefore = clock, NotAfter = clock, DisclosableFields = fields, MayLeaveVoicemail = voicemail };

    public static Gen<CallTask> Task(string user) =>
        from id in Gen.Guid
        from texts in Text.Array[3]
        from instruction in LongText
        from status in Gen.Enum<CallTaskStatus>()
        from priority in Gen.Enum<CallPriority>()
        from tone in Maybe(Gen.Enum<CallTone>())
        from price in Maybe(Price)
        from lists in Texts.Array[2]
        from answers in Pairs
        from plan in Plan
        from mandate in Mandate
        from moments in Moment.Array[3]
        from full in Gen.Bool
        from attempts in Gen.Int[0, 9]
        select new CallTask
        {
            Id = id,
            UserId = user,
            Title = texts[0],
            RawInstruction = instruction,
            Status = status,
            StatusReason = full ? texts[1] : null,
            Priority = priority,
            Tone = tone,
            MaxPrice = price,
            ContactId = full ? id : null,
            TargetPhoneNumber = full ? "+12125550123" : null,
            HardConstraints = lists[0],
            SoftPreferences = lists[1],
            Answers = answers,
            Plan = full ? plan : null,
            Mandate = full ? mandate : null,
            AttemptCount = attempts,
            ParentTaskId = full ? id : null,
            DueAt = full ? moments[0] : null,
            CreatedAt = moments[1],
            UpdatedAt = moments[2],
        };

    public static Gen<CallSession> Session(CallTask task) =>
        from id in Gen.Guid
        from texts in Text.Array[2]
        from outcome in Gen.Enum<CallOutcome>()
        from status in Pick(CallSessionStatus.Completed, CallSessionStatus.Busy, CallSessionStatus.NoAnswer, CallSessionStatus.Failed, CallSessionStatus.Cancelled)
        from sentiment in Gen.Enum<Sentiment>()
        from offer in Offer
        from moments in Moment.Array[4]
        from full in Gen.Bool
        from number in Gen.Int[1, int.MaxValue]
        select new CallSession
        {
            Id = id,
            UserId = task.UserId,
            TaskId = task.Id,
            Attempt = number,
            PhoneNumber = "+12125550123",
            ProviderCallId = full ? id.ToString() : null,
            Status = status,
            Outcome = outcome,
            EndReason = full ? texts[0] : null,
            Summary = full ? new CallSummary(texts[1], full, sentiment, !full, number, offer) : null,
            JournalHash = full ? new string('f', 64) : "",
            DueAt = full ? moments[0] : null,
            CreatedAt = moments[1],
            StartedAt = full ? moments[2] : null,
            EndedAt = full ? moments[3] : null,
            DurationSeconds = full ? number : null,
        };

    public static Gen<ExtractedFact> Fact(CallSession session) =>
        from id in Gen.Guid
        from texts in Text.Array[3]
        from type in Gen.Enum<FactType>()
        from status in Gen.Enum<FactStatus>()
        from segment in Gen.Long[1, long.MaxValue]
        select new ExtractedFact(id, session.Id, texts[0], type, texts[1], status, segment, texts[2]);

    public static Gen<TranscriptSegment> Segment(long id) =>
        from text in LongText
        from speaker in Gen.Enum<Speaker>()
        from sentiment in Gen.Enum<Sentiment>()
        from start in Gen.Long[0, 10_000_000]
        from length in Gen.Long[0, 10_000]
        select new TranscriptSegment(id, speaker, text, start, start + length, sentiment);

    public static Gen<Contact> Contact(string user) =>
        from id in Gen.Guid
        from texts in Text.Array[4]
        from moments in Moment.Array[2]
        from full in Gen.Bool
        select new Contact
        {
            Id = id,
            UserId = user,
            Name = texts[0],
            CompanyName = full ? texts[1] : null,
            PhoneNumber = "+12125550123",
            Email = full ? texts[2] : null,
            Notes = full ? texts[3] : null,
            TimeZone = full ? "Europe/Berlin" : null,
            CreatedAt = moments[0],
            UpdatedAt = moments[1],
        };

    public static Gen<AssistantSettings> Settings(string user) =>
        from amount in Amount
        from tone in Gen.Enum<CallTone>()
        from fields in Texts
        from profile in Pairs
        from flags in Gen.Bool.Array[2]
        from retries in Gen.Int[0, AssistantSettings.LargestMaxRetryAttempts]
        from region in ShortText
        select new AssistantSettings
        {
            UserId = user,
            Version = 1,
            MaxAutoApproveAmount = amount,
            Currency = "EUR",
            DefaultCallTone = tone,
            AllowedAuthFields = fields,
            Profile = profile,
            AutoRetryFailedCalls = flags[0],
            MaxRetryAttempts = retries,
            LeaveVoicemail = flags[1],
            Region = region,
            TimeZone = "Asia/Tokyo",
        };

    private static Gen<ErrandDetails> Details(TimeWindow window) =>
        from texts in Text.Array[4]
        from moment in Maybe(LocalMoment)
        from preference in Gen.Enum<SlotPreference>()
        from clock in Maybe(Clock)
        from party in Maybe(Gen.Int[1, 99])
        from price in Maybe(Price)
        select new ErrandDetails
        {
            Callee = texts[0],
            Person = texts[1],
            Subject = texts[2],
            Window = window,
            PreferredAt = moment,
            Preference = preference,
            NotBefore = clock,
            NotAfter = clock,
            PartySize = party,
            PriceLimit = price,
            Message = texts[3],
        };

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<T?> Maybe<T>(Gen<T> value)
        where T : struct =>
        Gen.Select(value, Gen.Bool, (present, isPresent) => isPresent ? present : (T?)null);
}
