namespace CallAssistant;

/// <summary>Which of several offered times is best.</summary>
public enum SlotPreference
{
    /// <summary>Any time inside the window.</summary>
    Any,

    /// <summary>The earliest inside the window.</summary>
    Earliest,

    /// <summary>The latest inside the window.</summary>
    Latest,

    /// <summary>The one closest to <see cref="ErrandDetails.PreferredAt"/>.</summary>
    Closest,
}
