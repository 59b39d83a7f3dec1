using System.Buffers.Binary;
using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace CallAssistant.Twilio;

/// <summary>Finds the call of an attempt at Twilio, with no memory of this process.</summary>
/// <remarks>
/// A call has no field for a word of ours. But every address that Twilio is given carries the attempt, and the resource <c>Events</c> of a call lists the requests that were made for it, with their addresses. So: the calls
/// from our number, newest first, and of each its requests. This relies on Twilio listing the status callbacks or the answer of a call there, and keeping them. A queued call has made none yet: as long as one is there that
/// no attempt is known of, nothing is sure. An identifier of version 7 tells when it was made, and older calls are not looked at.
/// </remarks>
internal sealed class CallSearch(ITwilioApi api, IOptions<TwilioOptions> options, TimeProvider time)
{
    /// <summary>How many calls are looked at. When the attempt is not among them, nothing is sure.</summary>
    public const int MostCalls = 1000;

    /// <summary>How far the clocks of two machines may differ.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>How long a call that is over counts as nobody's: the requests that were made for it may be listed late.</summary>
    private static readonly TimeSpan NobodysFor = TimeSpan.FromMinutes(1);

    /// <summary>Attempts of calls that were looked at before, which never change; null with the moment of the look where there was none.</summary>
    private readonly ConcurrentDictionary<string, (Guid? Attempt, long LookedAt)> _known = new(StringComparer.Ordinal);

    /// <summary>The call, or null when there is none now.</summary>
    /// <param name="attemptId">The attempt.</param>
    /// <param name="phoneNumber">The number that was dialled, which makes the search short; null when it is not known.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="TwilioException">It cannot be known now.</exception>
    public async Task<TwilioCall?> FindAsync(Guid attemptId, string? phoneNumber, CancellationToken cancellationToken)
    {
        var since = MadeAt(attemptId) - Skew;
        var isSure = true;
        var count = 0;
        await foreach (var call in api.ListCallsAsync(phoneNumber, options.Value.FromNumber, cancellationToken))
        {
            if (call.DateCreated < since)
            {
                break;
            }

            if (++count > MostCalls)
            {
                throw new TwilioException(TwilioFault.Ambiguous, $"The call is not among the newest {MostCalls} of this number; whether there is one cannot be told.");
            }

            if (call is not { Sid: { } sid, Direction: "outbound-api" })
            {
                continue;
            }

            var (owner, isKnown) = await OwnerOfAsync(sid, call, cancellationToken);
            if (owner == attemptId)
            {
                return call;
            }

            isSure &= isKnown;
        }

        return isSure ? null : throw new TwilioException(TwilioFault.Ambiguous, "A call is queued that may be this one; it is known as soon as it is dialled.");
    }

    private async Task<(Guid? Attempt, bool IsKnown)> OwnerOfAsync(string sid, TwilioCall call, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(sid, out var known) && (known.Attempt is not null || time.GetElapsedTime(known.LookedAt) < NobodysFor))
        {
            return (known.Attempt, true);
        }

        Guid? owner = null;
        await foreach (var made in api.ListEventsAsync(sid, cancellationToken))
        {
            owner ??= TwilioAddresses.AttemptOf(made.Request?.Url);
        }

        var isQueued = CallStatuses.Read(call.Status) is CallSessionStatus.Queued;
        if (owner is not null || CallStatuses.Read(call.Status) is >= CallSessionStatus.Completed)
        {
            Remember(sid, owner);
        }

        return (owner, owner is not null || !isQueued);
    }

    private void Remember(string sid, Guid? owner)
    {
        if (_known.Count >= 10 * MostCalls)
        {
            _known.Clear();
        }

        _known[sid] = (owner, time.GetTimestamp());
    }

    /// <summary>When an identifier of version 7 was made: its first 48 bits are milliseconds since 1970.</summary>
    private static DateTimeOffset? MadeAt(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        _ = id.TryWriteBytes(bytes, bigEndian: true, out _);
        var milliseconds = BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16;
        return id.Version == 7 && milliseconds >= 0 ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
    }
}
