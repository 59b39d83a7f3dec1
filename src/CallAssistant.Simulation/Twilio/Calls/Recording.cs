namespace CallAssistant.Simulation;

/// <summary>A recording of a call. It holds no sound.</summary>
internal sealed class Recording(string sid, WireCall call, string source, string channels, DateTimeOffset started, TimeSpan from)
{
    public string Sid => sid;

    public WireCall Call => call;

    /// <summary><c>StartCallRecordingAPI</c> or <c>OutboundAPI</c>.</summary>
    public string Source => source;

    /// <summary><c>mono</c> or <c>dual</c>.</summary>
    public string Channels => channels;

    public DateTimeOffset Started => started;

    /// <summary>Seconds; null while it runs.</summary>
    public int? Seconds { get; private set; }

    public string Status => Seconds is null ? "in-progress" : "completed";

    public FakeTwilioRecording Describe() => new(sid, source, Status, from, Seconds is { } seconds ? from + TimeSpan.FromSeconds(seconds) : null);

    public void Finish(TimeSpan at) => Seconds = (int)Math.Max(0, (at - from).TotalSeconds);
}
