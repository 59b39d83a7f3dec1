using CallAssistant.Results;

namespace CallAssistant.Tests.Results;

public sealed class LineReadingTests
{
    private const string Opening = "A:Hello, this is an AI assistant calling on behalf of Dana Reed.";
    private const string Menu = "H:For billing, press 1. For the front desk, press 0.";
    private const string Queue = "H:Your call is important to us. Please stay on the line.";

    /// <summary>Who has the call, and from which turn on whoever it is has heard us.</summary>
    [Theory]
    [InlineData(nameof(Listener.Menu), 1, Menu)]
    [InlineData(nameof(Listener.Menu), 2, Menu, "H:Sorry, I did not get that.")]
    [InlineData(nameof(Listener.Person), 1, Menu, "H:Front desk, how can I help you?")]
    [InlineData(nameof(Listener.Person), 2, Menu, "H:Please hold while I connect you.", "H:Front desk, how can I help you?")]
    [InlineData(nameof(Listener.Person), 3, Menu, Opening, Menu, "H:Front desk, how can I help you?")]
    [InlineData(nameof(Listener.Hold), 2, Queue, Queue)]
    [InlineData(nameof(Listener.Hold), 2, Queue, "H:[music]")]
    [InlineData(nameof(Listener.Hold), 1, "H:Bright Smile Dental, please hold.")]
    [InlineData(nameof(Listener.Person), 2, Queue, Queue, "H:Hello, Sam here.")]
    [InlineData(nameof(Listener.Hold), 0, "H:Hello?", Opening, "H:One moment, please.")]
    [InlineData(nameof(Listener.Person), 0, "H:Hello?", Opening, "H:One moment, please.", "A:Of course.", "H:We open at nine.")]
    [InlineData(nameof(Listener.Hold), 0, "H:Hello?", Opening, "H:One moment, please.", "H:Try our new whitening.", "H:One moment, please.", "H:Please hold.")]
    [InlineData(nameof(Listener.Person), 0, "H:Hello?", Opening, "H:One moment, I have Tuesday at 9. Would that work?")]
    [InlineData(nameof(Listener.Person), 0, "H:Hello?", Opening, "H:We can hold the table for you.")]
    [InlineData(nameof(Listener.Person), 0, "H:Hello?", Opening, "H:Thanks for holding. We open at nine.")]
    [InlineData(nameof(Listener.Bot), 0, "H:Hi, I am a virtual assistant.", Opening, "H:What day would you like?")]
    [InlineData(nameof(Listener.Person), 0, "H:Hello?", Opening, "H:So you are a virtual assistant?")]
    [InlineData(nameof(Listener.WrongParty), 0, "H:Hello?", Opening, "H:You have the wrong number.")]
    [InlineData(nameof(Listener.OtherLanguage), 0, "H:Hallo?", Opening, "H:Ich verstehe Sie nicht.")]
    [InlineData(nameof(Listener.Person), 0, "H:Guten Tag.", Opening, "H:Yes, I speak English, how can I help you?")]
    [InlineData(nameof(Listener.Machine), 0, "H:Hello?", Opening, "H:I will put you through.", "H:You have reached the voice mailbox of Bob. Leave a message after the tone.")]
    [InlineData(nameof(Listener.Fax), 0, "H:You have reached the fax number of Cedar Clinic. Leave no message after the tone.")]
    public void Read_OfTurns_TellsWhoListensAndFromWhereOn(string listener, int from, params string[] turns)
    {
        var beepHeard = listener == nameof(Listener.Machine);
        var line = LineReading.Read([.. turns.Select(turn => new SpokenTurn(turn[0] == 'H' ? Speaker.Human : Speaker.Assistant, turn[2..]))], AnsweredBy.Unknown, beepHeard);
        Assert.Equal((Enum.Parse<Listener>(listener), from), (line.Listener, line.From));
    }

    [Theory]
    [InlineData("es", "H:Hola, buenos días.")]
    [InlineData("fr", "H:Allô, bonjour.")]
    [InlineData("de", "H:Guten Tag.")]
    [InlineData("it", "H:Pronto, chi parla?")]
    [InlineData("pt", "H:Olá, quem fala?")]
    [InlineData(null, "H:Hello, La Casa de Toledo.")]
    public void Read_OfForeignWords_NamesTheLanguage(string? language, string turn) =>
        Assert.Equal(language, LineReading.Read([new SpokenTurn(Speaker.Human, turn[2..])], AnsweredBy.Unknown, beepHeard: false).Language);
}
