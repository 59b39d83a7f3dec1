namespace CallAssistant.Simulation;

/// <summary>The account's recordings. Safe for concurrent use.</summary>
internal sealed class Recordings
{
    private readonly List<Recording> _recordings = [];
    private readonly Lock _gate = new();

    public void Add(Recording recording)
    {
        lock (_gate)
        {
            _recordings.Add(recording);
        }
    }

    public IReadOnlyList<Recording> Of(WireCall call)
    {
        lock (_gate)
        {
            return [.. _recordings.Where(recording => recording.Call == call)];
        }
    }

    /// <summary>False when there is none.</summary>
    public bool Delete(string sid)
    {
        lock (_gate)
        {
            return _recordings.RemoveAll(recording => recording.Sid == sid) > 0;
        }
    }
}
