namespace CallAssistant.Language;

/// <summary>Recognises one kind of mention. Looks at a bounded number of tokens around the index, so that a whole text takes linear time.</summary>
internal interface IMentionRule
{
    /// <summary>The mention that starts at this token; null when there is none.</summary>
    Found? Match(Reading reading, int index);
}
