using Microsoft.Extensions.Options;

namespace CallAssistant.Simulation;

/// <summary>A stand-in for Twilio on the wire: its REST API, signed webhooks, TwiML and ConversationRelay sockets, all over loopback. No account, and no real phone rings.</summary>
/// <remarks>
/// Behind it is a <see cref="SimulatedTelephony"/>: callees, chance and call time are the same as in process. Webhooks and sockets go to loopback addresses only; any other
/// address counts as unreachable. Safe for concurrent use.
/// </remarks>
public sealed class FakeTwilio : IAsyncDisposable
{
    private readonly FakeAccount _account;
    private readonly RestServer _server;

    private FakeTwilio(FakeAccount account, RestServer server) => (_account, _server) = (account, server);

    /// <summary>Where its REST API is: <c>http</c>, 127.0.0.1, and a port that the system chose.</summary>
    public Uri BaseAddress => _server.Address;

    /// <summary>All calls that were placed, the oldest first; a snapshot. What was refused is not in it: the carrier never saw it.</summary>
    public IReadOnlyList<FakeTwilioCall> Calls => [.. _account.Calls.Select(call => call.Describe())];

    /// <summary>All requests to the REST API that are answered or cut, in that order; a snapshot.</summary>
    public IReadOnlyList<FakeTwilioRequest> Requests => _account.Requests.All;

    /// <summary>Starts it.</summary>
    /// <param name="options">The settings, checked at once; null for the default ones.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="OptionsValidationException">A setting is wrong; the message names it.</exception>
    public static async Task<FakeTwilio> StartAsync(FakeTwilioOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new FakeTwilioOptions();
        FakeTwilioOptionsValidator.Check(options);
        var account = new FakeAccount(options);
        return new FakeTwilio(account, await RestServer.StartAsync(account, cancellationToken));
    }

    /// <summary>Waits for a call of which this is true, now or later; of several, the oldest.</summary>
    /// <param name="condition">Asked for each call after each change; must return at once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled, or this was disposed of.</exception>
    public async Task<FakeTwilioCall> WhenAsync(Func<FakeTwilioCall, bool> condition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(condition);
        FakeTwilioCall? found = null;
        await _account.Changes.WaitUntilAsync(() => (found = Calls.FirstOrDefault(condition)) is not null, cancellationToken);
        return found!;
    }

    /// <summary>Makes the next requests of a kind go wrong. Each call of this method adds to those before.</summary>
    /// <param name="operation">Which requests.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">With how many requests, from 1.</param>
    public void FailNext(FakeTwilioOperation operation, FakeTwilioFault fault, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        _account.Faults.Add(operation, fault, times);
    }

    /// <summary>Makes something go wrong in the next calls that are placed. Each call of this method adds to those before.</summary>
    /// <param name="faults">What goes wrong.</param>
    /// <param name="calls">In how many calls, from 1.</param>
    public void DisturbNextCalls(FakeTwilioCallFaults faults, int calls = 1)
    {
        ArgumentNullException.ThrowIfNull(faults);
        ArgumentOutOfRangeException.ThrowIfLessThan(calls, 1);
        _account.Faults.Add(faults, calls);
    }

    /// <summary>Calls the account's first number from outside: asks a voice webhook as Twilio does, and follows its TwiML to the end.</summary>
    /// <param name="from">The number that is shown: E.164, or Twilio's word for a withheld one, such as <c>anonymous</c>.</param>
    /// <param name="webhook">The voice webhook of the number, as it would stand in the console. Loopback only, like all webhooks.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<FakeTwilioInboundCall> CallInAsync(string from, Uri webhook, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(from);
        ArgumentNullException.ThrowIfNull(webhook);
        return new InboundCall(_account, from).RunAsync(webhook.OriginalString, cancellationToken);
    }

    /// <summary>Cuts the relay's socket of a call, without a closing handshake. Does nothing when it has none.</summary>
    /// <param name="callSid">The call.</param>
    public void DropSocket(string callSid) => _account.Find(callSid)?.DropSocket();

    /// <summary>Loses the line of a call: it ends as <c>failed</c>. Does nothing when it is over or not known.</summary>
    /// <param name="callSid">The call.</param>
    public void LoseLine(string callSid) => _account.Find(callSid)?.Line.Lose();

    /// <summary>Stops it: calls that go on are hung up without a word to anybody.</summary>
    public async ValueTask DisposeAsync()
    {
        await _account.StopAsync();
        await _server.DisposeAsync();
        _account.Dispose();
    }
}
