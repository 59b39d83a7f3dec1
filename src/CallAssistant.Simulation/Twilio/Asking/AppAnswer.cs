namespace CallAssistant.Simulation;

/// <summary>How the app answered a webhook.</summary>
/// <param name="Status">The HTTP status; 0 when there was no answer.</param>
/// <param name="ContentType">The media type; empty when there was none.</param>
/// <param name="Body">The body.</param>
/// <param name="WasReached">False when there was no connection.</param>
internal sealed record AppAnswer(int Status, string ContentType, string Body, bool WasReached)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    public static AppAnswer NotReached { get; } = new(0, "", "", WasReached: false);

    public static AppAnswer Lost { get; } = new(0, "", "", WasReached: true);
}
