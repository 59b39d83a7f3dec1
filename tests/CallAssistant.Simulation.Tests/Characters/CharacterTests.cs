using CallAssistant.Simulation.Calls;

namespace CallAssistant.Simulation.Characters;

public sealed class CharacterTests
{
    private const string Hello = "Hello, this is an AI assistant.";

    [Fact]
    public void HoldingCallee_Called_PlaysItsLinesAndHandsOver()
    {
        var hold = new HoldingCallee(new ScriptedCallee("This is Sam.")) { Asks = "Please hold.", Lines = ["One.", "Two."], Every = TimeSpan.FromSeconds(20), Length = TimeSpan.FromMinutes(1) };
        var caller = TestNetwork.Call(hold, 1, "", "", "", "", "Goodbye.", "");
        Assert.Equal(["Please hold.", "One.", "Two.", "One.", "This is Sam."], caller.Heard.Take(5));
        var at = caller.Signals.OfType<CallSignal.Heard>().Take(5).ToList();
        Assert.InRange((at[4].Start - at[0].End).TotalSeconds, 60, 85);
    }

    [Fact]
    public void HoldingCallee_WithAGreetingAndNoLines_WaitsForTheCallerAndIsSilentThen()
    {
        var hold = new HoldingCallee(new ScriptedCallee("This is Sam.")) { Greeting = "Good morning.", Length = TimeSpan.FromMinutes(3) };
        var caller = TestNetwork.Call(hold, 1, Hello, "", "Goodbye.", "");
        Assert.Equal(["Good morning.", "One moment, please.", "This is Sam."], caller.Heard.Take(3));
    }

    [Fact]
    public void HoldingCallee_NobodyTakesOver_HangsUp() => Assert.Equal("The callee hung up.", Assert.IsType<CallSignal.Ended>(TestNetwork.Call(new HoldingCallee(new NobodyHome()), 1, "", "").Signals[^1]).Detail);

    [Fact]
    public void AutomatedAgent_WhateverItHears_GoesOn()
    {
        var caller = TestNetwork.Call(new AutomatedAgent("Harbor Books"), 1, Hello, Hello, Hello, Hello);
        Assert.Equal("Hello, this is the virtual assistant of Harbor Books. How can I help you today?", caller.Heard[0]);
        Assert.Equal(5, caller.Heard.Count);
        Assert.Equal(caller.Heard[1], caller.Heard[4]);
    }

    [Theory]
    [InlineData("es", "¿Hay alguien que hable inglés?")]
    [InlineData("fr", "Y a-t-il quelqu'un qui parle anglais ?")]
    [InlineData("de", "Spricht jemand Englisch?")]
    [InlineData("it", "C'è qualcuno che parla inglese?")]
    [InlineData("pt", "Há alguém que fale inglês?")]
    public void ForeignSpeaker_AskedForEnglish_FetchesSomebodyOrSaysNo(string language, string question)
    {
        Assert.Equal("Hi, Sam here.", TestNetwork.Call(new ForeignSpeaker(language) { EnglishSpeaker = new ScriptedCallee("Hi, Sam here.") }, 1, Hello, question, "", "").Heard[3]);
        Assert.Equal("The callee hung up.", Assert.IsType<CallSignal.Ended>(TestNetwork.Call(new ForeignSpeaker(language), 1, question, "Goodbye.", "").Signals[^1]).Detail);
    }

    [Fact]
    public void ForeignSpeaker_OfAnUnknownLanguage_IsRefused() => Assert.Throws<ArgumentException>(() => new ForeignSpeaker("xx"));

    [Fact]
    public void RefusesAiAndHostile_HearingUs_SaySoAndGo()
    {
        Assert.Matches("machines|robots|AI", TestNetwork.Call(new RefusesAi(), 1, Hello, "Goodbye.", "").Heard[1]);
        Assert.Equal(2, TestNetwork.Call(new HostileCallee { HangsUp = true }, 1, Hello, "").Heard.Count);
    }

    [Fact]
    public void FaxMachine_Called_IsSilentAndGoes()
    {
        var caller = TestNetwork.Call(new FaxMachine(), 1);
        Assert.Contains(caller.Signals, signal => signal is CallSignal.Answered { By: AnsweredBy.Fax });
        Assert.Empty(caller.Heard);
    }

    /// <summary>The words are heard while the caller goes on to the end.</summary>
    [Fact]
    public void Murmur_WhileTheCallerSpeaks_CutsNothing()
    {
        var caller = TestNetwork.Call(new Murmurer(), 1, "Hello, this is an AI assistant calling for somebody.");
        Assert.Equal(["Yes?", "Uh-huh."], caller.Heard.Take(2));
        var murmur = caller.Signals.OfType<CallSignal.Heard>().ElementAt(1);
        var played = caller.Signals.OfType<CallSignal.Played>().FirstOrDefault();
        Assert.True(played is null || (played.Start < murmur.Start && murmur.End < played.End));
        Assert.DoesNotContain(caller.Signals, signal => signal is CallSignal.Interrupted);
    }

    private sealed class Murmurer : ICallee
    {
        public CalleeAnswer Answer(CalleeCall call) => new CalleeAnswer.PickUp(new Talk());

        private sealed class Talk : ICalleeTalk
        {
            public ValueTask<CalleeReply> GreetAsync(CancellationToken cancellationToken) => new(CalleeReply.Say("Yes?"));

            public ValueTask<CalleeReply> RespondAsync(string heard, bool cutIn, CancellationToken cancellationToken) => new(CalleeReply.SayAndHangUp("Bye."));

            public CalleeMurmur? MurmursDuring(string sentence) => new("Uh-huh.", 3);
        }
    }
}
