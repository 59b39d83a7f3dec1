using CallAssistant.Results;

namespace CallAssistant.Core.Tests.Callees;

/// <summary>What is made of first words alone, before anything was said to them.</summary>
public sealed class OpeningReadingTests(ITestOutputHelper output)
{
    private static readonly Listener[] People = [Listener.Person, Listener.OtherLanguage, Listener.WrongParty];

    [Fact]
    public void Corpus_HasTwoHundredOpeningsInFiveLanguages()
    {
        Assert.True(Opening.All.Count >= 200, $"{Opening.All.Count}");
        Assert.True(Opening.All.CountBy(opening => opening.Language).Count(language => language.Value >= 25) >= 5);
        Assert.Equal(Opening.All.Count, Opening.All.Select(opening => opening.Text).Distinct().Count());
    }

    /// <summary>Whoever the provider takes them for but a machine: then words that say nothing against it leave a doubt.</summary>
    [Theory]
    [InlineData(AnsweredBy.Unknown)]
    [InlineData(AnsweredBy.Human)]
    public void Read_OfEveryOpening_TellsPeopleFromMachines(AnsweredBy hint)
    {
        var read = Opening.All.Select(opening => (Opening: opening, Listener: Read(opening, hint))).ToList();
        foreach (var (opening, listener) in read.Where(pair => pair.Listener != pair.Opening.Expected))
        {
            output.WriteLine($"{listener,-14} {opening}");
        }

        var people = read.Where(pair => pair.Opening.IsHuman).ToList();
        var machines = read.Where(pair => !pair.Opening.IsHuman).ToList();
        output.WriteLine($"people {people.Count(pair => People.Contains(pair.Listener))} of {people.Count}, all {read.Count(pair => pair.Listener == pair.Opening.Expected)} of {read.Count}");
        Assert.True(people.Count(pair => People.Contains(pair.Listener)) >= people.Count * 0.99);
        Assert.True(machines.Count(pair => pair.Listener == pair.Opening.Expected) >= machines.Count * 0.95);
        Assert.True(people.Count(pair => pair.Listener == pair.Opening.Expected) >= people.Count * 0.95);
    }

    /// <summary>A wrong "machine" makes at most a doubt of a person.</summary>
    [Fact]
    public void Read_OfPeopleWhoAreTakenForMachines_IsNeverAMachine() =>
        Assert.All(Opening.All.Where(opening => opening.IsHuman), opening => Assert.False(Read(opening, AnsweredBy.Machine) is Listener.Machine or Listener.Fax, opening.Text));

    private static Listener Read(Opening opening, AnsweredBy hint) => LineReading.Read([new SpokenTurn(Speaker.Human, opening.Text)], hint, beepHeard: false).Listener;
}
