namespace CallAssistant.Quickstart;

/// <summary>A SQLite file that is gone afterwards.</summary>
internal sealed class TempDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("callassistant-");

    public string File => Path.Combine(_folder.FullName, "calls.db");

    public string ConnectionString => $"Data Source={File}";

    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The system cleans its temporary folder up by itself.
        }
    }
}
