using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.EfCore.Tests.Crashes;

/// <summary>A disk that is soon full: a small file system of its own where mounting is allowed, else a database that SQLite itself lets grow no further.</summary>
internal sealed class SmallDisk : DbConnectionInterceptor, IDisposable
{
    // The log takes 4 MB before it is folded into the file; the rest is for the file.
    private const int Megabytes = 6;
    private const int BallastBytes = 768 << 10;
    private const int MaxPages = 200;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("callassistant-full-");
    private int _maxPages = MaxPages;

    public SmallDisk()
    {
        IsReal = Run("mount", "-t", "tmpfs", "-o", $"size={Megabytes}m,mode=700", "tmpfs", _folder.FullName);
        if (IsReal)
        {
            File.WriteAllBytes(Ballast, new byte[BallastBytes]);
        }
    }

    /// <summary>True for a file system of its own.</summary>
    public bool IsReal { get; }

    public string Database => Path.Combine(_folder.FullName, "calls.db");

    private string Ballast => Path.Combine(_folder.FullName, "ballast");

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
        File.Delete(Ballast);
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
        if (IsReal)
        {
            Run("umount", _folder.FullName);
        }

        _folder.Delete(recursive: true);
    }

    private void SetLimit(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA max_page_count = {_maxPages}";
        command.ExecuteNonQuery();
    }

    private static bool Run(string program, params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no such program.
            return false;
        }
    }
}
