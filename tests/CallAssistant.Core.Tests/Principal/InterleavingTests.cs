using System.Text;
using CallAssistant.Conformance.Tests.InMemory;
using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;
using static CallAssistant.Core.Tests.Principal.PrincipalLab;

namespace CallAssistant.Core.Tests.Principal;

/// <summary>
/// Whatever happens in whatever order while the user is asked (answers, the deadline, other words of the callee, a hang-up, a host that is gone), an approval counts for its own offer, in time, once.
/// Each letter is one happening; the journal is the judge.
/// </summary>
public sealed class InterleavingTests
{
    private const string Happenings = "adtschr";

    public static TheoryData<string> Batches => [.. Sequences().Chunk(60).Select(chunk => string.Join(' ', chunk))];

    [Fact]
    public void Sequences_AreAtLeastFiveHundred() => Assert.InRange(Sequences().Count(), 500, int.MaxValue);

    [Theory]
    [MemberData(nameof(Batches))]
    public void Happenings_InAnyOrder_NoStaleApprovalIsApplied(string batch)
    {
        foreach (var happenings in batch.Split(' '))
        {
            Run(happenings);
        }
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("sa", true)]
    [InlineData("ra", true)]
    [InlineData("ar", true)]
    [InlineData("ta", false)]
    [InlineData("ca", false)]
    [InlineData("da", false)]
    [InlineData("ha", false)]
    [InlineData("rta", false)]
    public void Approval_InTimeForTheOfferThatStands_IsApplied(string happenings, bool isApplied) => Assert.Equal(isApplied, Run(happenings));

    /// <summary>All of up to three happenings, and some of five, by a fixed seed.</summary>
    private static IEnumerable<string> Sequences()
    {
        List<string> sequences = [.. Happenings.Select(c => c.ToString())];
        sequences.AddRange(sequences.SelectMany(s => Happenings.Select(c => s + c)).ToList());
        sequences.AddRange(sequences.Where(s => s.Length == 2).SelectMany(s => Happenings.Select(c => s + c)).ToList());
        var random = new Random(17);
        return sequences.Concat(Enumerable.Range(0, 130).Select(_ => new string(random.GetItems(Happenings.AsSpan(), 5))));
    }

    /// <returns>True when the offer was accepted.</returns>
    private static bool Run(string happenings)
    {
        var isAccepted = false;
        VirtualTime.Run(CallLab.Monday, async time =>
        {
            await using var call = await AskedCall.StartAsync(time);
            foreach (var happening in happenings)
            {
                await call.HappenAsync(happening);
            }

            isAccepted = await call.FinishAsync(happenings);
        }, TimeSpan.FromHours(2));
        return isAccepted;
    }

    /// <summary>A call on which the user is being asked.</summary>
    private sealed class AskedCall(VirtualTime time, InMemoryDatabase database, FakeTelephony phone) : IAsyncDisposable
    {
        private readonly StringBuilder _log = new();
        private readonly CancellationTokenSource _stop = new();
        private readonly List<long> _approvedInTime = [];
        private EngineHost _host = null!;
        private Task _worker = Task.CompletedTask;
        private Guid _id;
        private int _hosts;
        private int _late;
        private decimal _price = 90;

        public static async Task<AskedCall> StartAsync(VirtualTime time)
        {
            var phone = new FakeTelephony(time);
            var call = new AskedCall(time, new InMemoryDatabase(Sabotage.None) { Clock = time }, phone);
            call.StartHost();
            await call._host.SetUpUserAsync();
            call._id = await PrincipalLab.StartAsync(call._host);
            phone.Push(new CallSignal.Answered(AnsweredBy.Human), call.Heard("Shear Delight, how can I help you?"));
            await Task.Delay(TimeSpan.FromSeconds(2), time);
            phone.Push(call.Heard("I have Wednesday, March 4th at 10 AM. A haircut is $90."));
            await Task.Delay(TimeSpan.FromSeconds(2), time);
            phone.Push(call.Heard("I am sorry, that is our price."));
            await AskedAsync(call._host, call._id);
            return call;
        }

        public async Task HappenAsync(char happening)
        {
            switch (happening)
            {
                case 'a' or 'd':
                    await TellAsync(happening == 'a');
                    break;
                case 't':
                    await Task.Delay(TimeSpan.FromSeconds(61), time);
                    break;
                case 's':
                    phone.Push(Heard("Sure, take your time."));
                    break;
                case 'c':
                    phone.Push(Heard($"Oh, I see that it is ${_price += 5} by now."));
                    break;
                case 'h':
                    phone.Push(new CallSignal.Ended(CallSessionStatus.Completed, TimeSpan.FromSeconds(40), "The callee hung up."));
                    break;
                case 'r':
                    await _host.DisposeAsync();
                    StartHost();
                    await Task.Delay(TimeSpan.FromSeconds(40), time);
                    break;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(700), time);
        }

        /// <summary>Ends the call and judges its journal.</summary>
        /// <returns>True when the offer was accepted.</returns>
        public async Task<bool> FinishAsync(string happenings)
        {
            await HappenAsync('h');
            var (_, task, journal) = await _host.FinishAsync(_id);
            var what = $"{happenings}\n{_log}\n{await TranscriptAsync(_host, _id)}";
            Assert.True(JournalChain.FindBreak(journal) is null, what);

            IReadOnlyList<PrincipalRequest> requests = [];
            var accepted = 0;
            foreach (var entry in journal)
            {
                requests = PrincipalRequest.Apply(requests, entry.Sequence, entry.Event);
                switch (entry.Event)
                {
                    case CallEvent.OfferAccepted { Offer: var offer }:
                        var request = Assert.Single(requests, request => request.State == PrincipalRequestState.Approved);
                        Assert.True(request.Offer!.Price == offer.Price && request.Offer.At == offer.At && _approvedInTime.Contains(request.Id) && ++accepted == 1, what);
                        break;
                    case CallEvent.PrincipalRequestClosed { State: PrincipalRequestState.Approved } closed:
                        Assert.True(entry.At < requests.First(request => request.Id == closed.Request).Deadline, what);
                        break;
                    case CallEvent.AssistantSpoke spoke when spoke.Text.Contains("please book", StringComparison.Ordinal):
                        Assert.True(accepted == 1, what);
                        break;
                }
            }

            Assert.True(requests.All(request => request.State != PrincipalRequestState.Open), what);
            var proposed = (await _host.Store.ListTasksAsync(EngineHost.User, new CallTaskQuery(), default)).Items.Count(other => other.ParentTaskId == task.Id && other.Title.StartsWith("Call back:", StringComparison.Ordinal));
            Assert.True(proposed == _late, what);
            return accepted == 1;
        }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await _worker;
            await _host.DisposeAsync();
            _stop.Dispose();
        }

        private void StartHost()
        {
            _host = EngineHost.Start(time, database, phone, seed: ++_hosts);
            var worker = _host.Worker.RunAsync(_stop.Token);
            _worker = Task.WhenAll(_worker, worker);
        }

        /// <summary>Answers what was asked last.</summary>
        private async Task TellAsync(bool approve)
        {
            var requests = PrincipalRequest.Read(await _host.Store.ReadJournalAsync(EngineHost.User, _id, 0, default));
            var last = requests[^1].Id;
            var told = await PrincipalLab.TellAsync(_host, _id, approve ? new CallOrder.Approve(last) : new CallOrder.Deny(last));
            _log.AppendLine($"{(approve ? "approve" : "deny")} {last}: {(told.IsDone ? told.Value.IsLate ? "late" : "done" : told.Problem.Detail)}");
            if (told.IsDone && approve)
            {
                if (told.Value.IsLate)
                {
                    _late++;
                }
                else
                {
                    _approvedInTime.Add(last);
                }
            }
        }

        private CallSignal.Heard Heard(string text)
        {
            var now = time.GetUtcNow() - CallLab.Monday;
            return new(text, now, now + TimeSpan.FromMilliseconds(100));
        }
    }
}
