using System.Threading.Channels;

namespace CallAssistant.Live;

/// <summary>One session that this host runs: how others in the host reach it.</summary>
internal sealed class RunningCall(string userId, Guid sessionId)
{
    private readonly TaskCompletionSource _dialDecided = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<LiveInput> _inbox = Channel.CreateUnbounded<LiveInput>(new UnboundedChannelOptions { SingleReader = true });

    private long _timerSettings;

    public string UserId { get; } = userId;

    public Guid SessionId { get; } = sessionId;

    /// <summary>True once the user has asked to hang up, also while there is no line yet.</summary>
    public bool IsHangUpWanted { get; private set; }

    /// <summary>Ends when it is known what came of the dial, or when the run ends.</summary>
    public Task DialDecided => _dialDecided.Task;

    /// <summary>Ends when this host has nothing more to do for the session.</summary>
    public Task Completion { get; set; } = Task.CompletedTask;

    public ChannelReader<LiveInput> Inbox => _inbox.Reader;

    public void Post(LiveInput input)
    {
        IsHangUpWanted |= input is LiveInput.HangUp;
        _inbox.Writer.TryWrite(input);
    }

    /// <summary>A number for a timer's setting, unique within the call. Called by the call's loop only.</summary>
    public long NextTimerSetting() => ++_timerSettings;

    public void DecideDial() => _dialDecided.TrySetResult();
}
