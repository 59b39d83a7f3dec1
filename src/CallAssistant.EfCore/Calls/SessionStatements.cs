using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CallAssistant.EfCore;

/// <summary>
/// What every event of a live call writes, in one command that is written down once for each model: Entity Framework finds out anew each time what is to be written and how, which takes longer than the database does.
/// Safe for concurrent use.
/// </summary>
internal sealed class SessionStatements
{
    /// <summary>Most entries that one command adds.</summary>
    private const int MostEntries = 16;

    private static readonly ConditionalWeakTable<IModel, SessionStatements> Written = [];

    private readonly ConcurrentDictionary<(bool Replaces, bool IsFenced, bool Releases, int Entries), string> _commands = new();
    private readonly ConcurrentDictionary<int, IReadOnlyList<StatementColumn>> _entryColumns = new();
    private readonly IEntityType _session, _entry;
    private readonly IReadOnlyList<StatementColumn> _changes;
    private readonly StatementColumn _userId, _id, _version, _versionBefore, _sequence, _sequenceBefore, _leaseEpoch, _leaseOwner, _leaseUntil;
    private readonly ISqlGenerationHelper _sql;

    private SessionStatements(DbContext context)
    {
        _sql = context.GetService<ISqlGenerationHelper>();
        _session = context.Model.FindEntityType(typeof(CallSession))!;
        _entry = context.Model.FindEntityType(typeof(JournalEntry))!;
        _userId = Of(nameof(CallSession.UserId), "user");
        _id = Of(nameof(CallSession.Id), "id");
        _version = Of(nameof(CallSession.Version), "version");
        _versionBefore = Of(nameof(CallSession.Version), "version_before");
        _sequence = Of(nameof(CallSession.JournalSequence), "sequence");
        _sequenceBefore = Of(nameof(CallSession.JournalSequence), "sequence_before");
        _leaseEpoch = Of(Lease.Epoch, "lease_epoch");
        _leaseOwner = Of(Lease.Owner, "lease_owner");
        _leaseUntil = Of(Lease.Until, "lease_until");
        _changes = [.. _session.GetProperties()
            .Where(property => !property.IsPrimaryKey() && property.GetAfterSaveBehavior() == PropertySaveBehavior.Save && IsOurs(property)
                && property.Name is not (nameof(CallSession.Version) or nameof(CallSession.JournalSequence)))
            .Select((property, index) => new StatementColumn(property, $"s{index}", _sql))];

        StatementColumn Of(string property, string parameter) => new(_session.FindProperty(property)!, parameter, _sql);
    }

    public static SessionStatements Of(DbContext context) =>
        Written.TryGetValue(context.Model, out var statements) ? statements : Written.GetValue(context.Model, _ => new SessionStatements(context));

    /// <summary>Replaces the version before of the commit's session, where its journal ends where the commit's entries begin, and adds those. A session's first version was added before, and only the entries are.</summary>
    /// <param name="context">The context.</param>
    /// <param name="session">The new version.</param>
    /// <param name="commit">The commit that it is part of.</param>
    /// <param name="isFenced">True to replace it only where the commit's lease is held, and to give that back when the commit does.</param>
    /// <param name="writing">The try.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>False when that is not what is stored; what was written of the commit is to be undone.</returns>
    public async Task<bool> WriteAsync(DbContext context, CallSession session, CallCommit commit, bool isFenced, WriteTry writing, CancellationToken cancellationToken)
    {
        var replaces = session.Version > 1;
        if (replaces && commit.Journal.Count == 0)
        {
            return await RunAsync(context, session, commit, [], replaces, isFenced, writing, cancellationToken);
        }

        foreach (var entries in commit.Journal.Chunk(MostEntries))
        {
            if (!await RunAsync(context, session, commit, entries, replaces, isFenced, writing, cancellationToken))
            {
                return false;
            }

            replaces = false;
        }

        return true;
    }

    private async Task<bool> RunAsync(DbContext context, CallSession session, CallCommit commit, JournalEntry[] entries, bool replaces, bool isFenced, WriteTry writing, CancellationToken cancellationToken)
    {
        await using var statement = StoreStatement.On(context, _commands.GetOrAdd((replaces, isFenced, isFenced && commit.ReleaseLease, entries.Length), Write));
        var command = statement.Command;
        _userId.Add(command, session.UserId);
        _id.Add(command, session.Id);
        _version.Add(command, session.Version);
        _sequence.Add(command, session.JournalSequence);
        if (replaces)
        {
            _versionBefore.Add(command, session.Version - 1);
            _sequenceBefore.Add(command, session.JournalSequence - commit.Journal.Count);
            foreach (var column in _changes)
            {
                column.Add(command, column.Property.Name == Columns.CommitId ? writing.CommitId : column.ValueOf(session));
            }
        }

        if (isFenced)
        {
            _leaseEpoch.Add(command, commit.Lease!.Epoch);
            _leaseOwner.Add(command, commit.Lease!.Owner);
        }

        for (var index = 0; index < entries.Length; index++)
        {
            foreach (var column in EntryColumns(index))
            {
                column.Add(command, column.ValueOf(entries[index]));
            }
        }

        return await command.ExecuteNonQueryAsync(cancellationToken) == (replaces ? 1 : 0) + entries.Length;
    }

    private string Write((bool Replaces, bool IsFenced, bool Releases, int Entries) of)
    {
        var statements = Enumerable.Range(0, of.Entries).Select(index => Insert(index, of.IsFenced));
        return string.Join(";\n", of.Replaces ? statements.Prepend(Update(of.IsFenced, of.Releases)) : statements);
    }

    private string Update(bool isFenced, bool releases)
    {
        var set = string.Join(", ", _changes.Append(_version).Append(_sequence).Select(column => column.IsParameter)) + (releases ? $", {_leaseOwner.Column} = NULL, {_leaseUntil.Column} = NULL" : "");

        // What the model compares when a row is replaced.
        var compared = ((StatementColumn[])[_versionBefore, _sequenceBefore]).Where(column => column.Property.IsConcurrencyToken);
        StatementColumn[] where = [_userId, _id, .. compared, .. (StatementColumn[])(isFenced ? [_leaseEpoch, _leaseOwner] : [])];
        return $"UPDATE {Name(_session)} SET {set} WHERE {And(where)}";
    }

    /// <summary>Adds nothing where the update before it found nothing.</summary>
    private string Insert(int index, bool isFenced)
    {
        var columns = EntryColumns(index);
        StatementColumn[] where = [_userId, _id, _version, _sequence, .. (StatementColumn[])(isFenced ? [_leaseEpoch] : [])];
        return $"INSERT INTO {Name(_entry)} ({string.Join(", ", columns.Select(column => column.Column).Prepend(_userId.Column))}) "
            + $"SELECT {string.Join(", ", columns.Select(column => column.Parameter).Prepend(_userId.Parameter))} WHERE EXISTS (SELECT 1 FROM {Name(_session)} WHERE {And(where)})";
    }

    /// <summary>The columns of an entry, with parameters of its own. The user is the session's.</summary>
    private IReadOnlyList<StatementColumn> EntryColumns(int index) => _entryColumns.GetOrAdd(
        index,
        at => [.. _entry.GetProperties().Where(property => property.Name != Columns.UserId && IsOurs(property)).Select((property, column) => new StatementColumn(property, $"e{at}_{column}", _sql))]);

    /// <summary>A host's own model may have columns of its own, which are its own to fill.</summary>
    private static bool IsOurs(IProperty property) => !property.IsShadowProperty() || property.Name == Columns.CommitId;

    private string Name(IEntityType table) => _sql.DelimitIdentifier(table.GetTableName()!, table.GetSchema());

    private static string And(IEnumerable<StatementColumn> columns) => string.Join(" AND ", columns.Select(column => column.IsParameter));
}
