using System.Text.Json;
using CallAssistant.Ai.Risks;
using CallAssistant.Mandates;
using CallAssistant.Mandates.Secrecy;
using CallAssistant.Tests.Ai.OfflineConversation;

namespace CallAssistant.Core.Tests.Ai.Risks;

public sealed class CalleeAlarmsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("Oh god, call an ambulance!", "emergency")]
    [InlineData("Please, somebody help me.", "emergency")]
    [InlineData("I think I'm having a heart attack.", "emergency")]
    [InlineData("My husband just collapsed.", "emergency")]
    [InlineData("There's a fire, I have to go.", "emergency")]
    [InlineData("He isn't breathing!", "emergency")]
    [InlineData("Someone is breaking into the shop.", "emergency")]
    [InlineData("I can't breathe.", "emergency")]
    [InlineData("He has a gun.", "emergency")]
    [InlineData("I just want to die.", "self_harm")]
    [InlineData("I'm going to kill myself tonight.", "self_harm")]
    [InlineData("They'd be better off without me.", "self_harm")]
    [InlineData("I don't want to live anymore.", "self_harm")]
    [InlineData("I took all the pills.", "self_harm")]
    [InlineData("My mommy isn't here.", "minor")]
    [InlineData("I'm seven years old.", "minor")]
    [InlineData("I am only six.", "minor")]
    [InlineData("Daddy is sleeping.", "minor")]
    [InlineData("I'm not allowed to talk to strangers.", "minor")]
    public void Words_OfACalleeInNeed_AreHeard(string words, string rule) => Assert.Equal(rule, CalleeAlarms.Read("Hello? " + words)?.Rule);

    [Theory]
    [InlineData("If this is a medical emergency, please hang up and dial 911.")]
    [InlineData("In case of fire, call 911 first.")]
    [InlineData("If you can't breathe through your nose, we can see you today.")]
    [InlineData("How can I help you?")]
    [InlineData("Let me get the doctor.")]
    [InlineData("Can you help me with the spelling?")]
    [InlineData("The doctor sees children from six years on.")]
    [InlineData("Is it for you or for a child?")]
    [InlineData("My mom runs the shop, I'm her daughter.")]
    [InlineData("We have seven or eight, which suits?")]
    [InlineData("I'm only free at seven on Friday.")]
    [InlineData("That haircut is to die for.")]
    [InlineData("You're killing me with these questions.")]
    [InlineData("I am home alone at the desk today, so it may take a minute.")]
    [InlineData("The fire department has the key.")]
    public void Words_OfOrdinaryCalls_AreNone(string words) => Assert.Null(CalleeAlarms.Read(words));

    [Fact]
    public void RealDialogues_RaiseNone()
    {
        var turns = File.ReadLines(SharedFiles.Require("eval/extraction-dev.jsonl")).Concat(File.ReadLines(SharedFiles.Require("eval/extraction-spoken-dev.jsonl"))).SelectMany(line =>
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.GetProperty("turns").EnumerateArray().Select(turn => turn.GetProperty("text").GetString()!).ToList();
        }).ToList();
        output.WriteLine($"{turns.Count} turns");
        Assert.All(turns, turn => Assert.True(CalleeAlarms.Read(turn) is null, turn));
    }

    [Theory]
    [InlineData("call an ambulance please")]
    [InlineData("I want to die")]
    [InlineData("my mommy isn't home")]
    public void Answer_PassesTheGate_AndEndsTheCall(string words)
    {
        var hello = new ConversationTurn(1, Speaker.Assistant, $"Hello, this is an AI assistant calling on behalf of {Scene.Principal}.");
        var answer = CalleeAlarms.Answer(Scene.Context(Scene.Cleaning, Scene.Mandate(), hello, new ConversationTurn(2, Speaker.Human, words)))!;
        var state = new SpeechState { Mandate = Scene.Mandate(), Private = new PrivateValues(new Dictionary<string, string>(), [], Scene.Principal), PrincipalName = Scene.Principal, Text = Scene.Text, DisclosureHeard = true };

        Assert.All(Clause.Sentences(((AgentOutput.Speak)answer[0]).Text), sentence => Assert.Null(SpeechGate.Check(sentence.Text.Trim(), state)));
        Assert.IsType<AgentOutput.EndCall>(answer[1]);
    }

    [Fact]
    public void Answer_BeforeTheDisclosure_BeginsWithIt() => Assert.StartsWith(
        "Hello, this is an AI assistant calling on behalf of Dana Reed. I am an AI assistant",
        ((AgentOutput.Speak)CalleeAlarms.Answer(Scene.Context(Scene.Cleaning, Scene.Mandate(), new ConversationTurn(1, Speaker.Human, "Call an ambulance!")))![0]).Text,
        StringComparison.Ordinal);

    [Fact]
    public void Recording_ThatTellsOfEmergencies_RaisesNone() => Assert.Null(CalleeAlarms.Answer(
        Scene.Context(Scene.Cleaning, Scene.Mandate(), new ConversationTurn(1, Speaker.Human, "You have reached Bright Smile. Call an ambulance. Leave a message after the tone.")) with { AnsweredBy = AnsweredBy.Machine }));
}
