namespace CallAssistant.Simulation.Twilio;

public sealed class SpeechFragmentsTests
{
    [Theory]
    [InlineData("I heard: Stop. Stop.", "I heard:| Stop.| Stop.")]
    [InlineData("This is a short reply of about eight seconds, so that it waits.", "This is a short reply of about eight seconds,| so that it waits.")]
    [InlineData("Well, it costs $5.50 today", "Well, it costs $5.50 today")]
    [InlineData("  ", "")]
    public void Add_Tokens_SplitsWhereTwilioDoes(string text, string pieces)
    {
        var fragments = new SpeechFragments();
        var taken = text.Select(character => character.ToString()).SelectMany(fragments.Add).ToList();
        if (fragments.Take() is { } rest)
        {
            taken.Add(rest);
        }

        Assert.Equal(pieces, string.Join('|', taken));
    }
}
