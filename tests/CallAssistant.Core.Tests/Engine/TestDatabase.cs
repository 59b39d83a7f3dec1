using Microsoft.Data.Sqlite;

namespace CallAssistant.Core.Tests.Engine;

/// <summary>A SQLite file of its own, removed at the end.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("callassistant-test-");

    public string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "calls.db")}";

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
