namespace CallAssistant.AspNetCore.Tests;

public sealed class FakeIdempotencyStore : IIdempotencyStore
{
    private readonly Dictionary<(string, string), (IdempotentRequest Request, int Status, string? Body)> _stored = [];

    public ValueTask<IdempotencyResult> BeginAsync(IdempotentRequest request, CancellationToken cancellationToken)
    {
        if (!_stored.TryGetValue((request.UserId, request.Key), out var known))
        {
            _stored.Add((request.UserId, request.Key), (request, 0, null));
            return ValueTask.FromResult<IdempotencyResult>(new IdempotencyResult.Proceed(request.ProposedId));
        }

        return ValueTask.FromResult<IdempotencyResult>(
            known.Request.Fingerprint != request.Fingerprint ? new IdempotencyResult.Mismatch()
            : known.Body is null ? new IdempotencyResult.InFlight()
            : new IdempotencyResult.Replay(known.Status, known.Body));
    }

    public ValueTask CompleteAsync(string userId, string key, int statusCode, string body, CancellationToken cancellationToken)
    {
        _stored[(userId, key)] = (_stored[(userId, key)].Request, statusCode, body);
        return ValueTask.CompletedTask;
    }

    public ValueTask ForgetAsync(string userId, string key, CancellationToken cancellationToken)
    {
        _stored.Remove((userId, key));
        return ValueTask.CompletedTask;
    }
}
