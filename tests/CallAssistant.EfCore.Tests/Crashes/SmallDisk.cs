using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.EfCore.Tests.Crashes;

/// <summary>A disk for SQLite that is soon full: a small file system of its own where mounting is allowed, else a database that SQLite itself lets grow no further.</summary>
internal sealed class SmallDisk : DbConnectionInterceptor, IDisposable
{
    // The log takes 4 MB before it is folded into the file; the rest is for the file.
    private const int Megabytes = 6;
    private const int FreeBytes = 5376 << 10;
    private const int MaxPages = 200;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("callassistant-full-");
    private readonly SmallFileSystem? _files;
    private int _maxPages = MaxPages;

    public SmallDisk()
    {
        _files = SmallFileSystem.TryMount(_folder.FullName, Megabytes);
        _files?.Fill(FreeBytes);
    }

    /// <summary>True for a file system of its own.</summary>
    public bool IsReal => _files is not null;

    public string Database => Path.Combine(_folder.FullName, "calls.db");

    /// <summary>Holds the store to the limit where there is no file system of its own.</summary>
    public void Limit(IServiceCollection services)
    {
        if (!IsReal)
        {
            services.ConfigureDbContext<SqliteCallAssistantDbContext>(options => options.AddInterceptors(this));
        }
    }

    public void MakeRoom()
    {
        _files?.MakeRoom();
        _maxPages = 10 * MaxPages;
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SetLimit(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        SetLimit(connection);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _files?.Dispose();
        _folder.Delete(recursive: true);
    }

    private void SetLimit(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA max_page_count = {_maxPages}";
        command.ExecuteNonQuery();
    }
}
