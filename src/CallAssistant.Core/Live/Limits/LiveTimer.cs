namespace CallAssistant.Live.Limits;

/// <summary>A timer that posts into a call's inbox. Only the latest setting counts.</summary>
internal sealed class LiveTimer(TimeProvider time, RunningCall call) : IDisposable
{
    private ITimer? _timer;
    private long _setting;

    public void Set(TimeSpan due)
    {
        Clear();
        var setting = _setting = call.NextTimerSetting();
        _timer = time.CreateTimer(_ => call.Post(new LiveInput.TimeUp(setting)), state: null, due, Timeout.InfiniteTimeSpan);
    }

    public void Clear()
    {
        _timer?.Dispose();
        _timer = null;
        _setting = 0;
    }

    /// <summary>True when the input is this timer's latest setting, which is then used up.</summary>
    public bool Took(LiveInput.TimeUp input)
    {
        if (input.Setting != _setting)
        {
            return false;
        }

        Clear();
        return true;
    }

    public void Dispose() => Clear();
}
