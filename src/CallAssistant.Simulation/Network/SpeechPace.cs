namespace CallAssistant.Simulation;

/// <summary>How long people take to speak and to think, with small differences by the seed.</summary>
internal sealed class SpeechPace(Random random)
{
    private const double WordsPerSecond = 2.6;

    /// <summary>About 156 words a minute, give or take a tenth.</summary>
    public TimeSpan Speaking(string text)
    {
        var words = SpokenText.CountWords(text);
        return Milliseconds(Math.Max(300, words * 1000 / WordsPerSecond * Between(0.9, 1.1)));
    }

    public TimeSpan Thinking() => Milliseconds(Between(400, 1500));

    public TimeSpan PickingUp() => Milliseconds(Between(300, 900));

    public double Next() => random.NextDouble();

    private double Between(double low, double high) => low + ((high - low) * random.NextDouble());

    private static TimeSpan Milliseconds(double value) => TimeSpan.FromMilliseconds(Math.Round(value));
}
