using CallAssistant.Conformance.Tests.InMemory;

namespace CallAssistant.Conformance.Tests.Alarms;

/// <summary>A store that lacks a protection is found out: with the protecting line taken out, the tests of that promise fail.</summary>
public sealed class StoreAlarmTests
{
    public static TheoryData<Sabotage, string[]> Alarms => new()
    {
        {
            Sabotage.NoVersionCheck,
            [
                nameof(CommitSuite<>.CommitAsync_TaskVersionIsNotTheNext_IsRefused), nameof(CommitSuite<>.CommitAsync_SessionVersionIsNotTheNext_IsRefused),
                nameof(CommitSuite<>.CommitAsync_StaleSession_ChangesNothing), nameof(ContactSuite<>.SaveContactAsync_NextVersion_ReplacesAndOthersAreRefused),
                nameof(SettingsSuite<>.SaveSettingsAsync_NextVersion_ReplacesAndOthersAreRefused), nameof(RaceSuite<>.Saves_ParallelWithOneVersion_StoreOne),
                nameof(EraseSuite<>.EraseUserAsync_WorkUnderWay_WritesNothingAfterwards),
            ]
        },
        { Sabotage.NoJournalPositionCheck, [nameof(JournalSuite<>.CommitAsync_JournalGap_IsRefused), nameof(JournalSuite<>.CommitAsync_SameJournalEntryTwice_IsRefusedAndChangesNothing)] },
        { Sabotage.NoCallIdUniqueness, [nameof(ConflictSuite<>.CommitAsync_ProviderCallIdOfAnotherSession_IsRefusedOverAllUsers)] },
        {
            Sabotage.NoOneOpenSessionRule,
            [
                nameof(ConflictSuite<>.CommitAsync_SecondOpenSession_IsRefusedAndChangesNothing), nameof(ConflictSuite<>.CommitAsync_SecondSession_IsRefusedUnlessTheFirstIsOver),
                nameof(ConflictSuite<>.CommitAsync_OverSessionOpenedAgain_IsRefused), nameof(RaceSuite<>.CommitAsync_ParallelStarts_StoreOneOpenSession),
            ]
        },
        { Sabotage.NoDuplicateCheck, [nameof(ConflictSuite<>.CommitAsync_SameNotificationTwice_IsRefusedAndChangesNothing)] },
        {
            Sabotage.NoIdempotency,
            [
                nameof(IdempotencySuite<>.BeginAsync_CompletedRequest_ReplaysTheFirstAnswerForADay), nameof(IdempotencySuite<>.BeginAsync_ParallelRequests_LetOneProceed),
                nameof(IdempotencySuite<>.BeginAsync_OtherBodyUnderTheKey_IsAMismatch), nameof(IdempotencySuite<>.BeginAsync_RequestOfADeadProcess_ProceedsAfterAMinuteWithTheSameId),
            ]
        },
        { Sabotage.MoveSessions, [nameof(CommitSuite<>.CommitAsync_LaterVersionOfASession_KeepsItsTaskAttemptNumberAndBirth)] },
        {
            Sabotage.NoLeaseFence,
            [
                nameof(FenceSuite<>.CommitAsync_LeaseTakenOver_RefusesTheOldHolderAndChangesNothing), nameof(FenceSuite<>.CommitAsync_SameOwnerTookOver_RefusesTheOldEpoch),
                nameof(FenceSuite<>.CommitAsync_LeaseOfATask_FencesAndReleases), nameof(RaceSuite<>.CommitAsync_RacesWithATakeover_OneOfTheTwoHolders),
            ]
        },
        {
            Sabotage.NoLeaseExclusivity,
            [
                nameof(LeaseSuite<>.LeaseDueAsync_HolderDied_IsTakenOverWhenTheLeaseEnds), nameof(LeaseSuite<>.RenewLeaseAsync_BeforeItEnds_KeepsOthersAway),
                nameof(RaceSuite<>.LeaseDueAsync_ParallelCallers_NeverLeaseTheSameWork), nameof(NotificationSuite<>.LeaseUndeliveredAsync_ParallelCallers_NeverTakeTheSame),
            ]
        },
        { Sabotage.NoTakeover, [nameof(LeaseSuite<>.LeaseDueAsync_HolderDied_IsTakenOverWhenTheLeaseEnds), nameof(FenceSuite<>.CommitAsync_LeaseTakenOver_RefusesTheOldHolderAndChangesNothing)] },
        {
            Sabotage.LeakOtherUsersRows,
            [
                nameof(TwoUsersSuite<>.Reads_OfAnotherUsersRecords_LookLikeNone), nameof(TwoUsersSuite<>.SameIdentifier_ForTwoUsers_AreTwoRecords),
                nameof(TwoUsersSuite<>.Reads_OfANameThatLooksLikeAnother_SeeNothingOfIt), nameof(SettingsSuite<>.SaveSettingsAsync_TwoUsers_AreKeptApart),
            ]
        },
        {
            Sabotage.PartialCommit,
            [
                nameof(CommitSuite<>.CommitAsync_StaleSession_ChangesNothing), nameof(CommitSuite<>.CommitAsync_OneStaleTaskOfSeveral_ChangesNothing),
                nameof(ConflictSuite<>.CommitAsync_SecondOpenSession_IsRefusedAndChangesNothing), nameof(ConflictSuite<>.CommitAsync_SameNotificationTwice_IsRefusedAndChangesNothing),
                nameof(FenceSuite<>.CommitAsync_RefusedRelease_KeepsTheLease), nameof(SuppressionSuite<>.CommitAsync_RefusedCommit_SuppressesNothing),
            ]
        },
        { Sabotage.ForgetfulErase, [nameof(EraseSuite<>.EraseUserAsync_EveryReadOfTheUser_FindsNothing)] },
        { Sabotage.CursorIsAnOffset, [nameof(TaskListSuite<>.ListTasksAsync_ByCursor_VisitsEachOnceThoughNewOnesCome)] },
        { Sabotage.PurgeLiveCalls, [nameof(PurgeSuite<>.PurgeAsync_Journals_GoesByTheFirstEntryOfASessionThatIsProcessed)] },
        { Sabotage.RoundAmounts, [nameof(RoundTripSuite<>.FindTaskAsync_Amount_KeepsItsDecimals), nameof(RoundTripSuite<>.FindTaskAsync_AnyTask_EqualsWhatWasStored)] },
        { Sabotage.AnyOfTwoAttempts, [nameof(TwoUsersSuite<>.FindSessionByAttemptAsync_IdentifierOfTwoUsers_IsNobodys)] },
        { Sabotage.DeafToOptOut, [nameof(SuppressionSuite<>.CommitAsync_SuppressedNumber_IsOnTheListOfEveryProcessAndOutlivesTheWriter), nameof(SuppressionSuite<>.CommitAsync_ParallelWithOneNumber_AllAreStored)] },
        { Sabotage.EraseOptOuts, [nameof(SuppressionSuite<>.EraseUserAsync_UserWhoseCallOptedOut_LeavesTheNumberOnTheList)] },
        {
            Sabotage.IgnoreCancellation,
            [
                nameof(CancellationSuite<>.Reads_CancelledToken_Throw), nameof(CancellationSuite<>.Writes_CancelledToken_ThrowAndStoreNothing),
                nameof(CancellationSuite<>.RenewLeaseAsync_CancelledToken_ThrowsAndDoesNotProlong),
            ]
        },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Alarms))]
    public async Task Suites_StoreWithoutAProtection_Fail(Sabotage sabotage, string[] expected)
    {
        var failed = await FailedAsync(sabotage);

        Assert.Empty(expected.Except(failed));
    }

    [Fact]
    public async Task Suites_WholeStore_PassAsOftenAsTheyAreRun()
    {
        // Many times: a test that fails now and then would make every alarm above worthless.
        for (var run = 0; run < 3; run++)
        {
            Assert.Empty(await FailedAsync(Sabotage.None));
        }
    }

    [Fact]
    public void Alarms_CoverEverySabotage() =>
        Assert.Equal(Enum.GetValues<Sabotage>().Where(sabotage => sabotage != Sabotage.None), Alarms.Select(alarm => alarm.Data.Item1));

    private static async Task<IReadOnlyList<string>> FailedAsync(Sabotage sabotage)
    {
        InMemoryStoreHost.Break(sabotage);
        var failed = new List<string>();
        foreach (var suite in typeof(StoreAlarmTests).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(StoreSuite<InMemoryStoreHost>))))
        {
            var report = await SuiteRunner.RunAsync(suite, Token);
            failed.AddRange(report.Failures.Select(failure => failure.Test));
        }

        return failed;
    }
}
