namespace CallAssistant.EndToEnd.Hosting;

/// <summary>A temporary folder that goes with the test, whatever comes of it.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("callassistant-e2e-");

    public string Path => _folder.FullName;

    public string Database => System.IO.Path.Combine(_folder.FullName, "calls.db");

    public string File(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
