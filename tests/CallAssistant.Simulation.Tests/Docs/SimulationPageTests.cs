using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.Simulation.Docs;

/// <summary>The snippets of <c>docs/simulation.md</c>, as they stand there.</summary>
public sealed class SimulationPageTests
{
    [Fact]
    public void CalleeFile_OfThePage_CanBeRead()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "simulation.md"));
        var json = page.Split("```json\n")[1].Split("```")[0];
        Assert.Equal("Cedar Clinic", CalleeFile.Parse(json, "simulation.md").Name);
    }

    [Fact]
    public void Setup_OwnCallee_IsInTheDirectory()
    {
        var services = new ServiceCollection();
        var builder = new CallAssistantBuilder(services);

        // snippet: setup
        var directory = SimulatedDirectory.CreateDefault();
        directory.Add(new SimulatedCallee(
            "+12025550190",
            "Pat's Garage",
            new ScriptedCallee("Pat's Garage, hello?")
                .On("oil change", "An oil change is $40. We could do Tuesday at 9 AM.")
                .On("goodbye", CalleeReply.SayAndHangUp("Bye!"))
                .Otherwise(CalleeReply.Say("Sorry, what was that?"))));

        builder.Services.AddSingleton(directory);
        builder.UseSimulatedTelephony(options => options.Speed = 10);
        // end

        using var provider = services.BuildServiceProvider();
        Assert.Equal("Pat's Garage", provider.GetRequiredService<SimulatedDirectory>().Find("+12025550190")!.Name);
    }

    [Fact]
    public void VirtualTime_OwnTest_TakesNoTime()
    {
        // snippet: virtual-time
        VirtualTime.Run(new DateTimeOffset(2026, 11, 23, 14, 0, 0, TimeSpan.Zero), async time =>
        {
            var dentist = Business.Receptionist("Bright Smile Dental", new SimulatedService("cleaning", 85));
            var directory = new SimulatedDirectory();
            directory.Add(new SimulatedCallee("+12025550142", "Bright Smile Dental", dentist));
            var phone = new SimulatedTelephony(new SimulatedTelephonyOptions { Seed = 42 }, directory, time);

            var attempt = Guid.Parse("11111111-1111-1111-1111-111111111111");
            var dialled = await phone.DialAsync(
                new DialRequest(attempt, "+12025550142", TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(10)), CancellationToken.None);
            var call = Assert.IsType<DialResult.Accepted>(dialled);
            await using var line = await phone.OpenChannelAsync(attempt, call.ProviderCallId, CancellationToken.None);

            string[] turns = ["I would like to book a cleaning tomorrow.", "Yes, please book that.", "The name is Dana Reed.", "Goodbye."];
            var next = 0;
            await foreach (var signal in line!.ReadSignalsAsync(CancellationToken.None))
            {
                if (signal is CallSignal.Heard && next < turns.Length)
                {
                    await line.PerformAsync(new CallAction.Say(next + 1, turns[next++]), CancellationToken.None);
                }
            }

            var booking = Assert.Single(dentist.Bookings);
            Assert.Equal("Dana Reed", booking.Name);
            Assert.Single(phone.Dials);
        });
        // end
    }

    [Fact]
    public async Task FakeTwilio_BusyLine_IsToldBeforeTheAnswer()
    {
        // snippet: twilio
        await using var twilio = await FakeTwilio.StartAsync(new FakeTwilioOptions { Network = { Speed = 20 } });
        twilio.FailNext(FakeTwilioOperation.CreateCall, new FakeTwilioFault.AfterCallback("busy"));

        using var client = new HttpClient { BaseAddress = twilio.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String("AC00000000000000000000000000000000:fake_twilio_auth_token"u8));
        using var form = new FormUrlEncodedContent(
        [
            new("To", "+12025550171"), new("From", "+15550100001"), new("Twiml", "<Response><Say>Hello.</Say></Response>"),
        ]);
        using var answer = await client.PostAsync(new Uri("/2010-04-01/Accounts/AC00000000000000000000000000000000/Calls.json", UriKind.Relative), form);

        var call = await twilio.WhenAsync(call => call.IsOver);
        Assert.Equal("busy", call.Status);
        Assert.Single(twilio.Calls);
        // end
    }

    [Fact]
    public void OwnBehaviour_Implemented_IsCalled()
    {
        VirtualTime.Run(new DateTimeOffset(2026, 11, 23, 14, 0, 0, TimeSpan.Zero), async time =>
        {
            var directory = new SimulatedDirectory();
            directory.Add(new SimulatedCallee("+12025550191", "Parrot", new Parrot()));
            var phone = new SimulatedTelephony(new SimulatedTelephonyOptions(), directory, time);
            var caller = await Calls.TestNetwork.CallAsync(phone, Calls.TestNetwork.Request("+12025550191"), "Good morning to you.", "And again to you.");
            Assert.Equal(["Who is there?", "Good morning to you.", "And again to you."], caller.Heard);
        });
    }

    [Fact]
    public void Page_Snippets_AreThoseOfThisFile()
    {
        var root = Root();
        var page = Squeeze(File.ReadAllText(Path.Combine(root, "docs", "simulation.md")));
        var source = File.ReadAllText(Path.Combine(root, "tests", "CallAssistant.Simulation.Tests", "Docs", "SimulationPageTests.cs"));
        var snippets = Snippet.Matches(source).Select(match => match.Groups["code"].Value).ToList();
        Assert.Equal(4, snippets.Count);
        Assert.All(snippets, snippet => Assert.Contains(Squeeze(snippet), page, StringComparison.Ordinal));
    }

    private static readonly Regex Snippet = new(@"^ +// snippet: \S+\r?\n(?<code>.*?)^ +// end", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private static string Root()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "CallAssistant.sln")))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("The test does not run inside the repository.");
        }

        return root;
    }

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // snippet: behaviour
    private sealed class Parrot : ICallee
    {
        public CalleeAnswer Answer(CalleeCall call) => new CalleeAnswer.PickUp(new Talk()) { After = TimeSpan.FromSeconds(2) };

        private sealed class Talk : ICalleeTalk
        {
            public ValueTask<CalleeReply> GreetAsync(CancellationToken cancellationToken) => new(CalleeReply.Say("Who is there?"));

            public ValueTask<CalleeReply> RespondAsync(string heard, bool cutIn, CancellationToken cancellationToken) =>
                new(CalleeReply.Say(heard));
        }
    }
    // end
}
