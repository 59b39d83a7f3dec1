namespace CallAssistant.Results;

/// <summary>What a listener may hear.</summary>
internal static class ListenerExtensions
{
    /// <summary>True for what keeps every word, or may: nothing is said to it without leave.</summary>
    public static bool IsRecorder(this Listener listener) => listener is Listener.Machine or Listener.Doubtful or Listener.Fax;

    /// <summary>True for what is told who calls, and nothing of the task: it may pass on or write down what it hears, and no person has answered yet.</summary>
    public static bool IsGatekeeper(this Listener listener) => listener is Listener.Screener or Listener.Menu or Listener.Bot or Listener.Hold;

    /// <summary>True while a person has the call, also one who has put us on hold.</summary>
    public static bool IsSomebody(this Listener listener) => listener is Listener.Person or Listener.Hold or Listener.WrongParty or Listener.OtherLanguage;
}
