namespace CallAssistant.Twilio.Tests.Relay;

public sealed class PlaybackTests
{
    private readonly Playback _playback = new();

    private static TimeSpan At(int seconds) => TimeSpan.FromSeconds(seconds);

    [Fact]
    public void Hear_FragmentsWithOtherWhiteSpace_PlayTheWholeUtterance()
    {
        _playback.Send(1, "Hello, this is an assistant.  Is this Dr. Miller's office?");
        _playback.Speak(isOn: true, At(1));

        Assert.Empty(_playback.Hear("Hello, this is an assistant. ", At(3)));
        Assert.Equal([new CallSignal.Played(1, At(1), At(5))], _playback.Hear(" Is this Dr. Miller's office?", At(5)));
        Assert.True(_playback.IsIdle);
    }

    [Fact]
    public void Hear_OneFragmentOverTwoUtterances_PlaysBoth()
    {
        _playback.Send(1, "One.");
        _playback.Send(2, "Two.");
        _playback.Speak(isOn: true, At(1));

        Assert.Equal([new CallSignal.Played(1, At(1), At(2)), new CallSignal.Played(2, At(2), At(2))], _playback.Hear("One. Two.", At(2)));
    }

    /// <summary>What an interrupt names covers the last fragment alone; cutting the utterance to it would lose what was heard before.</summary>
    [Fact]
    public void Interrupt_AfterHeardFragments_KeepsAllThatWasHeard()
    {
        _playback.Send(1, "Sentence one. Sentence two of many.");
        _playback.Speak(isOn: true, At(1));
        _playback.Hear("Sentence one.", At(2));
        _playback.Hear("Sentence two of", At(3));

        Assert.Equal(new CallSignal.Interrupted(1, "Sentence one. Sentence two of", At(1), At(3)), _playback.Interrupt("Sentence two of", At(3)));
        Assert.True(_playback.IsIdle);
    }

    /// <summary>An answer that was sent before the interrupt was read is not the one that was interrupted.</summary>
    [Fact]
    public void Interrupt_AnswerAlreadySent_EndsTheOneThatWasHeardAndTheAnswerIsPlayed()
    {
        _playback.Send(0, "Say something, or press a key.");
        _playback.Speak(isOn: true, At(1));
        _playback.Send(1, "Key 9.");
        _playback.Hear("Say", At(2));

        Assert.Equal(new CallSignal.Interrupted(0, "Say", At(1), At(2)), _playback.Interrupt("Say", At(2)));
        _playback.Speak(isOn: false, At(2));
        _playback.Speak(isOn: true, At(3));
        Assert.Equal([new CallSignal.Played(1, At(3), At(4))], _playback.Hear("Key 9.", At(4)));
    }

    [Fact]
    public void DropRest_NothingComesAfterAnInterrupt_EndsWhatWasQueuedUnheard()
    {
        _playback.Send(1, "One.");
        _playback.Send(2, "Two.");
        _playback.Speak(isOn: true, At(1));
        _playback.Interrupt("", At(2));

        Assert.Equal([new CallSignal.Interrupted(2, "", At(5), At(5))], _playback.DropRest(At(5)));
        Assert.Empty(_playback.DropRest(At(6)));
    }

    /// <summary>When a later one is heard, those before it were dropped.</summary>
    [Fact]
    public void Hear_LaterUtterance_EndsThoseBeforeItUnheard()
    {
        _playback.Send(1, "One.");
        _playback.Send(2, "Two.");
        _playback.Send(3, "Three.");

        Assert.Equal([new CallSignal.Interrupted(1, "", At(2), At(2)), new CallSignal.Interrupted(2, "", At(2), At(2))], _playback.Hear("Thr", At(2)));
        Assert.Equal([new CallSignal.Played(3, At(2), At(3))], _playback.Hear("ee.", At(3)));
    }

    [Fact]
    public void Interrupt_WithoutReportedFragments_TakesWhatItNames()
    {
        _playback.Send(1, "How much would that be?");
        _playback.Speak(isOn: true, At(1));

        Assert.Equal(new CallSignal.Interrupted(1, "How much", At(1), At(2)), _playback.Interrupt("How much", At(2)));
    }

    [Fact]
    public void Interrupt_NothingIsHeard_EndsNothing()
    {
        Assert.Null(_playback.Interrupt("", At(1)));
        _playback.Send(1, "One.");
        Assert.Null(_playback.Interrupt("", At(1)));
        Assert.False(_playback.IsIdle);
    }

    [Theory]
    [InlineData("1234#")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("something that was never sent")]
    public void Hear_WordsThatWereNotSent_ChangeNothing(string played)
    {
        _playback.Send(1, "One.");

        Assert.Empty(_playback.Hear(played, At(1)));
        Assert.Equal([new CallSignal.Played(1, At(2), At(2))], _playback.Hear("One.", At(2)));
    }
}
