using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>A task or a session that waits for the engine, and nothing else of it.</summary>
internal sealed record SqliteDueWork(string UserId, Guid TaskId, Guid? SessionId, DateTimeOffset DueAt, long Epoch)
{
    /// <summary>Due work of all users whose lease, if any, has ended; earliest first.</summary>
    public static async Task<IReadOnlyList<SqliteDueWork>> FindAsync(DbContext context, LeaseRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // A session that is asked for by name need not wait for its time; one without work left is not given.
        var dueBy = request.OnlySessionId is null ? now : DateTimeOffset.MaxValue;
        var dueSessions = context.Set<CallSession>().IgnoreQueryFilters([UserFilter.Name])
            .Where(session => session.DueAt <= dueBy && (EF.Property<DateTimeOffset?>(session, Lease.Until) == null || EF.Property<DateTimeOffset?>(session, Lease.Until) <= now));
        if (request.OnlySessionId is { } sessionId)
        {
            dueSessions = dueSessions.Where(session => session.UserId == request.OnlyUserId && session.Id == sessionId);
        }

        var sessions = await dueSessions.OrderBy(session => session.DueAt).ThenBy(session => session.Id).Take(request.Max)
            .Select(session => new SqliteDueWork(session.UserId, session.TaskId, session.Id, session.DueAt!.Value, EF.Property<long>(session, Lease.Epoch)))
            .ToListAsync(cancellationToken);
        if (request.OnlySessionId is not null)
        {
            return sessions;
        }

        var tasks = await context.Set<CallTask>().IgnoreQueryFilters([UserFilter.Name])
            .Where(task => task.DueAt <= now && (EF.Property<DateTimeOffset?>(task, Lease.Until) == null || EF.Property<DateTimeOffset?>(task, Lease.Until) <= now))
            .OrderBy(task => task.DueAt).ThenBy(task => task.Id).Take(request.Max)
            .Select(task => new SqliteDueWork(task.UserId, task.Id, null, task.DueAt!.Value, EF.Property<long>(task, Lease.Epoch)))
            .ToListAsync(cancellationToken);
        return [.. sessions.Concat(tasks).OrderBy(work => work.DueAt).ThenBy(work => work.SessionId ?? work.TaskId).Take(request.Max)];
    }
}
