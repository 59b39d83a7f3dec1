using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Callees;

/// <summary>Makes callees of all kinds from a seed, one inside of another.</summary>
internal sealed class RandomCallee(Random random)
{
    private const int Deepest = 3;

    private static readonly string[] Queue = ["Your call is important to us. Please stay on the line.", "[music]", "You are number two in the queue.", "Did you know that you can book online?"];
    private static readonly string[] Languages = ["es", "fr", "de", "it", "pt"];

    public ICallee Make(int depth = 0) => random.Next(depth < Deepest ? 17 : 12) switch
    {
        0 => Person(),
        1 => Business.Receptionist("Bright Smile Dental", new SimulatedService("cleaning", 85)),
        2 => Business.Restaurant("Trattoria Roma"),
        3 => new Voicemail("Northside Plumbing"),
        4 => new FaxMachine { Recording = random.Next(2) == 0 ? "" : "This is a fax line." },
        5 => new AutomatedAgent("Harbor Books"),
        6 => new WrongNumber(),
        7 => new RefusesAi(),
        8 => new HostileCallee { HangsUp = random.Next(2) == 0 },
        9 => new Parrot(random.Next(4)),
        10 => random.Next(2) == 0 ? new NobodyHome() : new BusyLine(),
        11 => new ForeignSpeaker(Pick(Languages)),
        12 or 13 => Hold(depth),
        14 => Menu(depth),
        15 => new CallScreener(Make(depth + 1)) { DecidesWithin = TimeSpan.FromSeconds(random.Next(5, 60)), Takes = random.Next(3) == 0 ? _ => false : _ => true },
        _ => new ForeignSpeaker(Pick(Languages)) { EnglishSpeaker = Make(depth + 1) },
    };

    private static ScriptedCallee Person() =>
        new ScriptedCallee("Hello?").On("oodbye", CalleeReply.SayAndHangUp("Bye.")).On("open", "We are open from 9 AM to 5 PM, Monday to Friday.").Otherwise(CalleeReply.Say("Sorry, what was that?"));

    private HoldingCallee Hold(int depth) => new(Make(depth + 1))
    {
        Greeting = random.Next(2) == 0 ? "" : "Riverside Center, good morning.",
        Asks = Pick(["One moment, please.", "Please hold.", "Can you hold?", "Thank you for calling. All of our agents are busy.", ""]),
        Lines = random.Next(3) == 0 ? [] : Queue,
        Every = TimeSpan.FromSeconds(random.Next(5, 60)),
        Length = TimeSpan.FromSeconds(random.Next(5, random.Next(4) == 0 ? 7200 : 300)),
    };

    private PhoneMenu Menu(int depth)
    {
        var menu = new PhoneMenu(Pick(["For appointments, press 1. For all other questions, press 0.", "Welcome. For billing, press 2. For our opening hours, press 3.", "In a few words, please tell me what you are calling about."]));
        menu.OnWords("person", Make(depth + 1));
        foreach (var key in new[] { "0", "1", "3" }.Where(_ => random.Next(3) > 0))
        {
            menu.On(key, random.Next(3) == 0 ? menu : Make(depth + 1));
        }

        return menu;
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];

    /// <summary>Somebody who never comes to an end: repeats us, counts, says the same again and again, or says nothing.</summary>
    private sealed class Parrot(int kind) : ICallee
    {
        public CalleeAnswer Answer(CalleeCall call) => new CalleeAnswer.PickUp(new Talk(kind)) { AsksAfter = TimeSpan.FromSeconds(5), HangsUpAfter = null };

        private sealed class Talk(int kind) : ICalleeTalk
        {
            private int _count;

            public ValueTask<CalleeReply> GreetAsync(CancellationToken cancellationToken) => new(CalleeReply.Say("Hello?"));

            public ValueTask<CalleeReply> RespondAsync(string heard, bool cutIn, CancellationToken cancellationToken) =>
                new(kind switch { 0 => CalleeReply.Say(heard), 1 => CalleeReply.Say($"That makes {++_count}."), 2 => CalleeReply.Say("Go on."), _ => CalleeReply.Silence });
        }
    }
}
