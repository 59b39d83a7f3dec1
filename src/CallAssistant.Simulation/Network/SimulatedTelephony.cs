using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace CallAssistant.Simulation;

/// <summary>A phone network inside the process: numbers, callees that talk, faults on demand. No real phone ever rings.</summary>
/// <remarks>
/// Safe for concurrent use. All chance comes from the seed, all time from the <see cref="TimeProvider"/>. It remembers calls only as long as the object lives: a new one
/// knows none of those before. A number that is not in the directory is taken by a general business, made from seed and number.
/// </remarks>
public sealed class SimulatedTelephony : ITelephonyProvider
{
    private readonly SimulatedTelephonyOptions _options;
    private readonly SimulatedDirectory _directory;
    private readonly TimeProvider _time;
    private readonly TimeZoneInfo _zone;
    private readonly ConcurrentDictionary<Guid, SimulatedCall> _calls = new();
    private readonly ConcurrentDictionary<string, SimulatedCall> _callsById = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<DialFault> _faults = new();
    private readonly List<SimulatedDial> _dials = [];
    private readonly Dictionary<string, int> _rings = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, int> _repeats = [];
    private readonly Lock _gate = new();

    /// <summary>Makes a network.</summary>
    /// <param name="options">The settings; checked at once.</param>
    /// <param name="directory">Who has which number.</param>
    /// <param name="time">The clock that everything waits by.</param>
    /// <exception cref="OptionsValidationException">A setting is wrong; the message names it.</exception>
    public SimulatedTelephony(SimulatedTelephonyOptions options, SimulatedDirectory directory, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(time);
        SimulatedTelephonyOptionsValidator.Check(options);
        (_options, _directory, _time) = (options, directory, time);
        _zone = TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone);
    }

    /// <inheritdoc/>
    public string Name => "Simulated";

    /// <inheritdoc/>
    public TelephonyCapabilities Capabilities { get; } = new() { CanGateSpeech = true, CanSendDigits = true, DetectsMachines = true, ReachesPeople = false, CanRecord = false };

    /// <summary>All requests to dial, in the order in which they came; a snapshot. Repeated and refused ones are in it too.</summary>
    public IReadOnlyList<SimulatedDial> Dials
    {
        get
        {
            lock (_gate)
            {
                return [.. _dials];
            }
        }
    }

    /// <summary>Makes one of the next dials go wrong. Each call of this method is for one dial, in order.</summary>
    /// <param name="fault">What goes wrong.</param>
    public void FailNextDial(DialFault fault) => _faults.Enqueue(fault);

    /// <summary>Loses the line of a call: it ends as <see cref="CallSessionStatus.Failed"/>. Does nothing when it is over or not known.</summary>
    /// <param name="providerCallId">The network's identifier of the call.</param>
    public void LoseLine(string providerCallId)
    {
        if (_callsById.TryGetValue(providerCallId, out var call))
        {
            call.Drop("The line was lost.");
        }
    }

    /// <summary>Cuts the caller short at this moment, as a callee does who begins to speak: what plays is cut, what waits is dropped. Does nothing when the call is over or not known.</summary>
    /// <param name="providerCallId">The network's identifier of the call.</param>
    public void Interrupt(string providerCallId)
    {
        if (_callsById.TryGetValue(providerCallId, out var call))
        {
            call.Hush();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<DialResult> DialAsync(DialRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var hasFault = _faults.TryDequeue(out var kind);
        DialFault? fault = hasFault ? kind : null;
        var rejected = Refuse(request, fault);
        var call = rejected is null && fault is not (DialFault.RequestLost or DialFault.ThrowsBeforeDialing) ? Place(request) : null;
        if (call is null)
        {
            Record(request, null);
        }

        var latency = fault == DialFault.Slow ? _options.SlowDialLatency : _options.DialLatency;
        await new CallClock(_time, _options.Speed).DelayAsync(latency, cancellationToken);
        return fault switch
        {
            _ when rejected is not null => rejected,
            DialFault.AnswerLost or DialFault.RequestLost => new DialResult.Unknown("The provider's answer was lost."),
            DialFault.ThrowsAfterDialing or DialFault.ThrowsBeforeDialing =>
                throw new CallAssistantException("telephony.dial", "The simulated provider failed, as it was told to.", isTransient: true),
            _ => new DialResult.Accepted(call!.State.ProviderCallId),
        };
    }

    /// <inheritdoc/>
    public ValueTask<ProviderCall?> FindAsync(Guid attemptId, CancellationToken cancellationToken) =>
        new(_calls.TryGetValue(attemptId, out var call) ? call.State : null);

    /// <inheritdoc/>
    public ValueTask<ILiveChannel?> OpenChannelAsync(Guid attemptId, string providerCallId, CancellationToken cancellationToken) =>
        new(_calls.TryGetValue(attemptId, out var call) && call.State.ProviderCallId == providerCallId && call.TryJoin() ? new SimulatedLine(call) : null);

    /// <inheritdoc/>
    public ValueTask EndAsync(string providerCallId, CancellationToken cancellationToken)
    {
        if (_callsById.TryGetValue(providerCallId, out var call))
        {
            call.Act(new CallAction.HangUp());
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Throws: the network records nothing.</summary>
    /// <param name="providerCallId">The network's identifier of the call.</param>
    /// <param name="cancellationToken">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public ValueTask DeleteRecordingsAsync(string providerCallId, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The simulated network records no calls.");

    private DialResult.Rejected? Refuse(DialRequest request, DialFault? fault) =>
        fault == DialFault.Throttled ? new DialResult.Rejected(DialRejection.Throttled, "Too many calls at once.")
        : !SimulatedDirectory.IsNumber(request.PhoneNumber) ? new DialResult.Rejected(DialRejection.InvalidDestination, "This is no number in E.164 form.")
        : _directory.IsUnreachable(request.PhoneNumber) ? new DialResult.Rejected(DialRejection.InvalidDestination, "This number does not exist in the simulated network.")
        : null;

    /// <summary>Places a call that has been checked.</summary>
    internal SimulatedCall Place(DialRequest request, ILineTap? tap = null)
    {
        SimulatedCall call;
        lock (_gate)
        {
            var ordinal = _rings[request.PhoneNumber] = _rings.GetValueOrDefault(request.PhoneNumber) + 1;
            var repeat = _repeats[request.AttemptId] = _repeats.GetValueOrDefault(request.AttemptId) + 1;
            var callee = _directory.FindOrMake(request.PhoneNumber, _options.Seed);
            var zone = callee.Zone ?? _zone;
            var seen = new CalleeCall
            {
                PhoneNumber = request.PhoneNumber,
                Name = callee.Name,
                Ordinal = ordinal,
                Now = TimeZoneInfo.ConvertTime(_time.GetUtcNow(), zone),
                Zone = zone,
                Seed = _options.Seed,
                Random = StableRandom.Create(_options.Seed, string.Create(CultureInfo.InvariantCulture, $"{request.PhoneNumber}/{ordinal}")),
            };
            call = new SimulatedCall(MakeId(request.AttemptId, repeat), request, callee, seen, _options, _time, tap);
            _dials.Add(new SimulatedDial(request.AttemptId, request.PhoneNumber, _time.GetUtcNow(), call.State.ProviderCallId));
        }

        _calls[request.AttemptId] = call;
        _callsById[call.State.ProviderCallId] = call;
        _ = call.RunAsync();
        return call;
    }

    private void Record(DialRequest request, string? providerCallId)
    {
        lock (_gate)
        {
            _dials.Add(new SimulatedDial(request.AttemptId, request.PhoneNumber, _time.GetUtcNow(), providerCallId));
        }
    }

    private string MakeId(Guid attemptId, int repeat)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_options.Seed}/{attemptId:N}/{repeat}")));
        return "SIM" + Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }
}
