using CallAssistant.Core.Tests.Language;
using CallAssistant.Results;
using CallAssistant.Results.Dialogue;

namespace CallAssistant.Core.Tests.Results.Dialogue;

public sealed class DialogueReaderTests
{
    [Fact]
    public void Read_WholeCall_FindsEveryKindOfValueOnce()
    {
        var facts = Read(
            "H: Thank you for calling Bright Smile Dental, this is Maria.",
            "A: I'd like a cleaning with Dr. Patel on Wednesday.",
            "H: Dr. Patel has 10:30 AM on Wednesday, it's $85. Shall I book it?",
            "A: Yes, please.",
            "H: You're booked. Your confirmation number is BS4729. We're at 1450 Oak Street, and our number is 202-555-0142.");

        Assert.Equal(
            [
                "address 1450 Oak Street", "appointment 2026-11-25T10:30", "business_name Bright Smile Dental", "confirmation_number BS4729", "date 2026-11-25", "person_name Dr. Patel", "person_name Maria",
                "phone_number +12025550142", "price 85.00 USD", "time 10:30",
            ],
            facts.Select(fact => $"{fact.Key} {fact.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Read_SpokenWords_GiveTheSameValues()
    {
        var facts = Read(
            "H: this is north bay radiology how can i help you",
            "A: i need an appointment with dr ann patel on wednesday at half past ten in the morning",
            "H: your appointment is confirmed the address is fifty two fifty five clayton road and the confirmation number is b s four seven two nine");

        Assert.Subset(
            facts.Select(fact => $"{fact.Key} {fact.Value}").ToHashSet(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal)
            {
                "business_name north bay radiology", "person_name dr ann patel", "appointment 2026-11-25T10:30", "time 10:30", "address 5255 clayton road", "confirmation_number BS4729",
            });
    }

    [Fact]
    public void Read_TimeWithoutItsHalf_TakesTheHalfThatWasSaidElsewhere() =>
        Assert.Equal(["21:00"], Read("A: Do you have nine o'clock on Friday?", "H: Yes, 9 pm is free.").Where(fact => fact.Key == DialogueKeys.Time).Select(fact => fact.Value));

    [Theory]
    [InlineData("H: Train TR4173 leaves at 12:07.")]
    [InlineData("H: The postcode is CB23DT.")]
    public void Read_CodeOfSomethingElse_IsNoConfirmation(string line) => Assert.DoesNotContain(Read(line), fact => fact.Key == DialogueKeys.ConfirmationNumber);

    [Fact]
    public void Read_EveryFact_StandsInItsTurn()
    {
        string[] lines = ["H: How about Alta Eye Care, at 12 Main Street, on March 8th at 5 pm, for $20?", "A: OK, call 415-555-0126."];
        Assert.All(Read(lines), fact => Assert.Contains(fact.Words, lines[fact.Turn], StringComparison.Ordinal));
    }

    private static IReadOnlyList<DialogueFact> Read(params string[] lines) => DialogueReader.Read([.. lines.Select(line => new SpokenTurn(line[0] == 'H' ? Speaker.Human : Speaker.Assistant, line[3..]))], Contexts.NewYork);
}
