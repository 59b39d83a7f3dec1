using CallAssistant.Simulation.Calls;

namespace CallAssistant.Simulation.CalleeFiles;

public sealed class CalleeFileTests
{
    private const string Nested = """
        {
          "phone_number": "+12025550199", "name": "Test",
          "callee": {
            "kind": "menu", "prompt": "For billing, press 1. For the front desk, press 0.",
            "choices": [
              { "keys": "9", "again": true },
              { "keys": "0", "words": "front desk", "then": { "kind": "hold", "asks": "Please hold.", "lines": ["Your call is important to us."], "every_seconds": 60, "minutes": 2, "then":
                { "kind": "person", "greeting": "This is Sam.", "answers": [ { "to": "open", "say": ["From 9 to 5.", "Every day."], "hangs_up": true } ] } } }
            ]
          }
        }
        """;

    [Fact]
    public void Parse_KindsInsideOfKinds_TakeTheCallOneAfterTheOther()
    {
        var caller = TestNetwork.Call(Directory(Nested), TestNetwork.Number, 1, "9", "0", "", "", "", "", "When do you open?", "", "");
        Assert.Equal(
            [
                "For billing, press 1. For the front desk, press 0.", "For billing, press 1. For the front desk, press 0.", "Please hold while I connect you.", "Please hold.", "Your call is important to us.", "Your call is important to us.",
                "This is Sam.", "From 9 to 5.", "Every day.",
            ],
            caller.Heard);
        Assert.Equal("The callee hung up.", Assert.IsType<CallSignal.Ended>(caller.Signals[^1]).Detail);
    }

    [Theory]
    [InlineData("""{ "kind": "business", "services": [ { "name": "cleaning", "price": 85 } ], "habits": ["asks_to_hold", "small_talk"], "skills": "appointments", "taken": 0.5 }""")]
    [InlineData("""{ "kind": "voicemail", "greeting": "Leave a message." }""")]
    [InlineData("""{ "kind": "screener", "takes": false, "question": "Who is it?", "then": { "kind": "person" } }""")]
    [InlineData("""{ "kind": "fax", "recording": "This is a fax line." }""")]
    [InlineData("""{ "kind": "bot" }""")]
    [InlineData("""{ "kind": "wrong_number" }""")]
    [InlineData("""{ "kind": "refuses_ai" }""")]
    [InlineData("""{ "kind": "hostile", "hangs_up": true }""")]
    [InlineData("""{ "kind": "foreign", "language": "pt" }""")]
    [InlineData("""{ "kind": "no_answer" }""")]
    [InlineData("""{ "kind": "busy" }""")]
    [InlineData("""{ "kind": "person", "rings_for_seconds": 2, "taken_for": "machine", "hangs_up_after_seconds": 10 }""")]
    public void Parse_EveryKind_CanBeCalled(string callee) => Assert.NotEmpty(TestNetwork.Call(Directory(File(callee)), TestNetwork.Number, 1, "Hello.", "Goodbye.").Signals);

    [Fact]
    public void Parse_ChangesOfThePickUp_Hold()
    {
        var caller = TestNetwork.Call(Directory(File("""{ "kind": "person", "taken_for": "machine", "hangs_up_after_seconds": 3 }""")), TestNetwork.Number, 1, "");
        Assert.Contains(caller.Signals, signal => signal is CallSignal.Answered { By: AnsweredBy.Machine });
        Assert.Equal("The callee hung up after a silence.", Assert.IsType<CallSignal.Ended>(caller.Signals[^1]).Detail);
    }

    [Theory]
    [InlineData("{", "is no JSON")]
    [InlineData("[]", "$ must be an object")]
    [InlineData("""{ "name": "x" }""", "$.phone_number is missing")]
    [InlineData("""{ "phone_number": "555", "name": "x" }""", "$.phone_number is \"555\"; write it in E.164 form")]
    [InlineData("""{ "phone_number": "+12025550199", "name": "x", "time_zone": "Mars" }""", "$.time_zone is \"Mars\"")]
    [InlineData("""{ "phone_number": "+12025550199", "name": "x" }""", "$.callee is missing")]
    [InlineData("""{ "phone_number": "+12025550199", "name": "x", "interrupt_chance": 2, "callee": { "kind": "busy" } }""", "$.interrupt_chance must be a number from 0 to 1")]
    [InlineData("""{ "phone_number": "+12025550199", "name": "x", "callee": { "kind": "busy" }, "note": "" }""", "$.note is not known here; known are: callee, interrupt_chance, name, notes, phone_number, time_zone")]
    public void Parse_WhatIsWrong_IsNamedWithItsPlace(string json, string message) =>
        Assert.StartsWith($"clinic.json: {message}", Assert.Throws<CalleeFileException>(() => CalleeFile.Parse(json, "clinic.json")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ }""", "$.callee.kind is missing")]
    [InlineData("""{ "kind": "dog" }""", "$.callee.kind is \"dog\"; write one of: person, business, hold, menu")]
    [InlineData("""{ "kind": "busy", "kind": "bot" }""", "$.callee.kind stands there twice")]
    [InlineData("""{ "kind": "busy", "greeting": "x" }""", "$.callee.greeting is not known here")]
    [InlineData("""{ "kind": "hold" }""", "$.callee.then is missing")]
    [InlineData("""{ "kind": "hold", "minutes": -1, "then": { "kind": "busy" } }""", "$.callee.minutes must be a number from 0 to 720")]
    [InlineData("""{ "kind": "hold", "lines": [1], "then": { "kind": "busy" } }""", "$.callee.lines[0] must be a text")]
    [InlineData("""{ "kind": "hold", "lines": "x", "then": { "kind": "busy" } }""", "$.callee.lines must be a list")]
    [InlineData("""{ "kind": "menu", "prompt": "x", "choices": [ { "keys": "1", "then": { "kind": "hold", "then": { "kind": "cat" } } } ] }""", "$.callee.choices[0].then.then.kind is \"cat\"")]
    [InlineData("""{ "kind": "menu", "prompt": "x", "choices": [ { "then": { "kind": "busy" } } ] }""", "$.callee.choices[0].keys or words must be there")]
    [InlineData("""{ "kind": "menu", "prompt": "x", "choices": [ { "keys": "1", "then": { "kind": "busy" } }, { "keys": "1", "then": { "kind": "busy" } } ] }""", "$.callee.choices[1].keys is \"1\", which another choice has")]
    [InlineData("""{ "kind": "foreign", "language": "xx" }""", "$.callee.language is \"xx\"; write one of: es, fr, de, it, pt")]
    [InlineData("""{ "kind": "business", "habits": ["sings"] }""", "$.callee.habits holds \"sings\"")]
    [InlineData("""{ "kind": "business", "services": [ { "name": "x", "price": "y" } ] }""", "$.callee.services[0].price must be a number")]
    [InlineData("""{ "kind": "person", "taken_for": "dog" }""", "$.callee.taken_for is \"dog\"; write one of: unknown, human, machine, fax")]
    [InlineData("""{ "kind": "person", "answers": [ { "say": ["x"] } ] }""", "$.callee.answers[0].to is missing")]
    public void Parse_WhatIsWrongWithACallee_IsNamedWithItsPlace(string callee, string message) =>
        Assert.StartsWith($"clinic.json: {message}", Assert.Throws<CalleeFileException>(() => CalleeFile.Parse(File(callee), "clinic.json")).Message, StringComparison.Ordinal);

    [Fact]
    public void AddFromFolder_OfTheSampleHost_AddsAllOfThem()
    {
        var directory = new SimulatedDirectory();
        var samples = Path.Combine(Repository(), "samples", "CallAssistant.Host", "Callees");
        Assert.Equal(4, directory.AddFromFolder(samples));
        Assert.Equal(["Cedar Clinic", "Bäckerei Sonne", "Alex Winter", "Hill Street Rentals"], directory.Entries.Select(entry => entry.Name));
        Assert.Equal("my clinic", directory.Find("+12025550175")!.Notes);
    }

    [Fact]
    public void AddFromFolder_TwoFilesOfOneNumber_OrNoFolder_IsRefused()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("callassistant-test-");
        try
        {
            System.IO.File.WriteAllText(Path.Combine(folder.FullName, "a.json"), File("""{ "kind": "busy" }"""));
            System.IO.File.WriteAllText(Path.Combine(folder.FullName, "b.json"), File("""{ "kind": "bot" }"""));
            var message = Assert.Throws<CalleeFileException>(() => new SimulatedDirectory().AddFromFolder(folder.FullName)).Message;
            Assert.Contains("b.json: $.phone_number is +12025550199, which ", message, StringComparison.Ordinal);
            Assert.Contains("there is no such folder", Assert.Throws<CalleeFileException>(() => new SimulatedDirectory().AddFromFolder(Path.Combine(folder.FullName, "none"))).Message, StringComparison.Ordinal);
            Assert.Contains("none.json: cannot be read", Assert.Throws<CalleeFileException>(() => new SimulatedDirectory().AddFromFile(Path.Combine(folder.FullName, "none.json"))).Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string File(string callee) => $$"""{ "phone_number": "{{TestNetwork.Number}}", "name": "Test", "callee": {{callee}} }""";

    private static SimulatedDirectory Directory(string json)
    {
        var directory = new SimulatedDirectory();
        directory.Add(CalleeFile.Parse(json, "test.json"));
        return directory;
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "CallAssistant.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
