namespace CallAssistant.Ai.InstructionTimes;

/// <summary>How a day or a time of day limits what is acceptable.</summary>
internal enum TimeRelation
{
    /// <summary>"at 7", "on Tuesday".</summary>
    At,

    /// <summary>"around 7".</summary>
    Around,

    /// <summary>"not before nine", "after work", "from 9".</summary>
    From,

    /// <summary>"before Friday": that day is too late.</summary>
    Before,

    /// <summary>"by Friday", "until 5", "no later than noon".</summary>
    Until,

    /// <summary>"after Friday": that day is too early.</summary>
    After,

    /// <summary>"not on Monday": no limit that a range can hold; kept as a condition in words.</summary>
    Except,
}
