using CallAssistant.Mandates;
using CallAssistant.Mandates.Secrecy;
using CallAssistant.Tests.Ai.OfflineConversation;

namespace CallAssistant.Tests.Mandates;

public sealed class SpeechGateTests
{
    private static readonly Dictionary<string, string> Profile = new()
    {
        ["full_name"] = "Dana Reed", ["date_of_birth"] = "1987-03-14", ["phone_number"] = "+12025550199", ["email"] = "dana.reed@example.com",
        ["home_address"] = "48 Larch Street, Apartment 3B, Springfield", ["postal_code"] = "01109", ["account_number"] = "7733-1029-55", ["member_id"] = "DNT-4471-902",
        ["insurance_provider"] = "Delta Dental", ["plate"] = "KXR 4821", ["vin"] = "1HGCM82633A004352", ["employer"] = "Northfield Library", ["partner_name"] = "Volkova",
    };

    private static readonly Offer Booked = new() { At = Scene.Local(25, 10, 30), Price = Scene.Usd(85), Words = "w" };

    [Theory]
    [InlineData("Hello, this is an AI assistant calling on behalf of Dana Reed.", false, false)]
    [InlineData("Hello.", false, false)]
    [InlineData("Hello, are you still there?", false, false)]
    [InlineData("Goodbye.", false, false)]
    [InlineData("Good morning, I am an automated assistant calling for Dana Reed.", false, false)]
    [InlineData("I would like to book a cleaning this week, at the earliest time you have.", true, false)]
    [InlineData("I would like to reserve a table for four on Friday, November 27 at 7 PM.", true, false)]
    [InlineData("I would like to cancel Dana Reed's appointment on Tuesday at 3 PM.", true, false)]
    [InlineData("I would like to move Dana Reed's appointment on Tuesday at 3 PM to another time.", true, false)]
    [InlineData("I am calling to book an appointment.", true, false)]
    [InlineData("Could you tell me how much a haircut costs?", true, false)]
    [InlineData("Could you tell me your opening hours?", true, false)]
    [InlineData("I would like to ask about the status of order A 1 0 4 2.", true, false)]
    [InlineData("The order number is A 1 0 4 2.", true, false)]
    [InlineData("Could I leave a message for Dr. Patel?", true, false)]
    [InlineData("The message from Dana Reed is: the results have arrived.", true, false)]
    [InlineData("How much will that be?", true, false)]
    [InlineData("Do you have anything else this week?", true, false)]
    [InlineData("That is outside of what I may agree to.", true, false)]
    [InlineData("That is more than I may agree to.", true, false)]
    [InlineData("I am not able to agree to that.", true, false)]
    [InlineData("I cannot accept that price.", true, false)]
    [InlineData("I have to check with Dana Reed and we will call back.", true, false)]
    [InlineData("Thank you, goodbye.", true, false)]
    [InlineData("Thank you very much for your help.", true, false)]
    [InlineData("Of course.", true, false)]
    [InlineData("Yes, I am an AI assistant calling on behalf of Dana Reed.", true, false)]
    [InlineData("No, I am not a person.", true, false)]
    [InlineData("The name is Dana Reed.", true, false)]
    [InlineData("I am sorry, I am not able to give that out.", true, false)]
    [InlineData("I am sorry to have bothered you.", true, false)]
    [InlineData("I am sorry, I do not have that information.", true, false)]
    [InlineData("It is for four.", true, false)]
    [InlineData("Is there anything on Thursday afternoon?", true, false)]
    [InlineData("Would Wednesday at 3 PM be possible?", true, false)]
    [InlineData("Does the price include tax?", true, false)]
    [InlineData("Do you have a table near the window?", true, false)]
    [InlineData("Could you book that for 3 PM instead?", true, false)]
    [InlineData("Before I agree to anything, what is the price?", true, false)]
    [InlineData("Is it booked?", true, false)]
    [InlineData("Could you confirm the date, please?", true, false)]
    [InlineData("What is the confirmation number?", true, false)]
    [InlineData("Sorry, could you repeat that?", true, false)]
    [InlineData("I can hold, thank you.", true, false)]
    [InlineData("Yes, that is right.", true, false)]
    [InlineData("Yes, I will hold.", true, false)]
    [InlineData("Have a great day.", true, false)]
    [InlineData("That time does not work, I am afraid.", true, false)]
    [InlineData("Monday is too late.", true, false)]
    [InlineData("Is the total 85 dollars?", true, false)]
    [InlineData("How long does it take?", true, false)]
    [InlineData("I am calling for Dana Reed's cleaning.", true, false)]
    [InlineData("She would like a time between 9 AM and noon.", true, false)]
    [InlineData("May I ask when you open on Saturday?", true, false)]
    [InlineData("I understand.", true, false)]
    [InlineData("Could you pass that on, please?", true, false)]
    [InlineData("Please tell Dr. Patel that the results have arrived.", true, false)]
    [InlineData("Yes, please book Wednesday, November 25 at 10:30 AM for $85.00.", true, true)]
    [InlineData("That works, thank you.", true, true)]
    [InlineData("Let me read that back: Wednesday, November 25 at 10:30 AM, $85.00, confirmation number B S 4 7 2 9.", true, true)]
    [InlineData("Is that right?", true, true)]
    [InlineData("Wonderful, Wednesday at 10:30 it is.", true, true)]
    [InlineData("Yes, forty dollars off would be nice, is there a discount?", true, false)]
    [InlineData("Perfect, thank you.", true, true)]
    [InlineData("Great, please go ahead.", true, true)]
    [InlineData("Could you keep Wednesday, November 25 at 10:30 AM?", true, true)]
    public void Check_BenignLine_Passes(string line, bool disclosed, bool accepted) => Assert.Null(SpeechGate.Check(line, State(disclosed, accepted)));

    [Theory]
    [InlineData("Yes, please book Wednesday, November 25 at 10:30 AM.")]
    [InlineData("That works.")]
    [InlineData("I accept.")]
    [InlineData("I accept, no problem.")]
    [InlineData("No problem, I accept.")]
    [InlineData("I agree.")]
    [InlineData("Go ahead.")]
    [InlineData("Confirmed.")]
    [InlineData("Please book it.")]
    [InlineData("We'll take it.")]
    [InlineData("Sounds good.")]
    [InlineData("That's fine, book it.")]
    [InlineData("Yes, forty-five is fine, I accept.")]
    [InlineData("Yes, ten payments of forty-nine are fine.")]
    [InlineData("It's a deal!")]
    [InlineData("Sure, put her down for Thursday.")]
    [InlineData("Thursday at three works, thank you.")]
    [InlineData("Yes please, Wednesday.")]
    [InlineData("You may charge the card.")]
    [InlineData("Dana accepts, she accepts the price.")]
    [InlineData("Absolutely, let's do it.")]
    [InlineData("I accept, okay?")]
    [InlineData("Let's do that.")]
    public void Check_AcceptanceWithoutOffer_IsBlocked(string line) => Assert.Equal(MandateRule.AcceptanceWithoutOffer, SpeechGate.Check(line, State(true, false)));

    [Theory]
    [InlineData("The date of birth is March 14, 1987.")]
    [InlineData("She was born on the fourteenth of March nineteen eighty seven.")]
    [InlineData("Her birthday is March 14th.")]
    [InlineData("It is 03/14/1987.")]
    [InlineData("Her number is 202 555 0199.")]
    [InlineData("Call two zero two, five five five, zero one nine nine.")]
    [InlineData("Call five double five oh one double nine.")]
    [InlineData("The email is dana.reed@example.com.")]
    [InlineData("It is dana dot reed at example dot com.")]
    [InlineData("D A N A dot R E E D at example dot com.")]
    [InlineData("She lives at 48 Larch Street.")]
    [InlineData("Forty-eight Larch Street, apartment three B, Springfield.")]
    [InlineData("The zip is 0 1 1 0 9.")]
    [InlineData("The zip is oh one one oh nine.")]
    [InlineData("The account is 7733 1029 55.")]
    [InlineData("Seven seven three three, one zero two nine, five five.")]
    [InlineData("Member D N T four four seven one nine oh two.")]
    [InlineData("D as in dog, N as in Nancy, T as in Tom, 4471902.")]
    [InlineData("The insurance is Delta Dental.")]
    [InlineData("The plate is K X R 4 8 2 1.")]
    [InlineData("Kilo X-ray Romeo four eight two one.")]
    [InlineData("The VIN is 1HGCM82633A004352.")]
    [InlineData("She works at the Northfield Library.")]
    [InlineData("Her partner is V-O-L-K-O-V-A.")]
    public void Check_PrivateValue_IsBlocked(string line) => Assert.Equal(MandateRule.PrivateValue, SpeechGate.Check(line, State(true, true)));

    [Theory]
    [InlineData("I would like to book a cleaning.", false, MandateRule.DisclosureNotHeard)]
    [InlineData("Hello, this is an AI assistant calling on behalf of Dana Reed to book a cleaning.", false, MandateRule.DisclosureNotHeard)]
    [InlineData("Thank you, that is all.", false, null)]
    [InlineData("It is about order A 1 0 4 2.", false, MandateRule.DisclosureNotHeard)]
    [InlineData("Yes, I am a real person.", true, MandateRule.ClaimsToBeHuman)]
    [InlineData("I'm not a robot.", true, MandateRule.ClaimsToBeHuman)]
    [InlineData("Yes, this is Dana.", true, MandateRule.ClaimsToBeUser)]
    [InlineData("I am Dana Reed.", true, MandateRule.ClaimsToBeUser)]
    [InlineData("She can go up to 100 dollars.", true, MandateRule.LimitRevealed)]
    public void Check_OtherRules_AreNamed(string line, bool disclosed, string? rule) => Assert.Equal(rule, SpeechGate.Check(line, State(disclosed, false)));

    [Theory]
    [InlineData("Yes, please book Thursday, November 26 at 10:30 AM for $85.00.", MandateRule.DiffersFromAcceptedOffer)]
    [InlineData("Yes, please book Wednesday, November 25 at 10:30 AM for $95.00.", MandateRule.DiffersFromAcceptedOffer)]
    [InlineData("I agree to 480 dollars.", MandateRule.AmountOverLimit)]
    public void Check_OtherThanAccepted_IsBlocked(string line, string rule) => Assert.Equal(rule, SpeechGate.Check(line, State(true, true)));

    [Fact]
    public void Check_ValueInPieces_IsBlockedWithTheLastPiece()
    {
        var state = State(true, true) with { Said = ["The account is 7733."] };
        Assert.Equal(MandateRule.PrivateValue, SpeechGate.Check("1029 55.", state));
    }

    [Fact]
    public void Check_DisclosableValue_Passes()
    {
        var mandate = Scene.Mandate() with { DisclosableFields = ["full_name", "home_address", "date_of_birth"] };
        var state = State(true, false) with { Mandate = mandate, Private = new PrivateValues(Profile, mandate.DisclosableFields, Scene.Principal) };
        Assert.Null(SpeechGate.Check("The address is 48 Larch Street, Apartment 3B, Springfield.", state));
        Assert.Null(SpeechGate.Check("The date of birth is March 14, 1987.", state));
    }

    [Fact]
    public void Check_Machine_HearsOnlyAVoicemailAfterTheBeep()
    {
        var state = State(true, false) with { MachineOnLine = true };
        Assert.Equal(MandateRule.SpeechToMachine, SpeechGate.Check("Hello.", state));
        Assert.Null(SpeechGate.Check("Please call back.", state with { BeepHeard = true, Mandate = Scene.Mandate() with { MayLeaveVoicemail = true } }));
    }

    /// <summary>What a screener hears it may write down: who calls, and nothing of the task, unless a voicemail might keep that too.</summary>
    [Theory]
    [InlineData("I am calling with a short request.", null)]
    [InlineData("May I speak to somebody, please?", null)]
    [InlineData("Hello, this is an AI assistant calling on behalf of Dana Reed.", null)]
    [InlineData("Dana would like to book a cleaning.", MandateRule.TaskToScreener)]
    [InlineData("It is about the price.", MandateRule.TaskToScreener)]
    [InlineData("Call us back at 555 0100.", MandateRule.TaskToScreener)]
    public void Check_Screener_HearsNothingOfTheTask(string sentence, string? rule)
    {
        var state = State(true, false) with { ScreenerOnLine = true, Sayable = ["555 0100"] };
        Assert.Equal(rule, SpeechGate.Check(sentence, state));
        Assert.Null(SpeechGate.Check(sentence, state with { Mandate = Scene.Mandate() with { MayLeaveVoicemail = true } }));
        Assert.Equal(rule is null && sentence.Contains("AI", StringComparison.Ordinal), SpeechGate.Check(sentence, state with { DisclosureHeard = false }) is null);
    }

    [Theory]
    [InlineData("1", null)]
    [InlineData("42", null)]
    [InlineData("", MandateRule.DigitsNotAllowed)]
    [InlineData("123", MandateRule.DigitsNotAllowed)]
    [InlineData("#", MandateRule.DigitsNotAllowed)]
    [InlineData("1a", MandateRule.DigitsNotAllowed)]
    public void CheckDigits_OneOrTwoKeys_Pass(string digits, string? rule) => Assert.Equal(rule, SpeechGate.CheckDigits(digits, State(true, false)));

    [Fact]
    public void CheckDigits_ValueInPieces_IsBlockedWithTheLastPiece()
    {
        var state = State(true, false) with { KeysSent = "0110" };
        Assert.Null(SpeechGate.CheckDigits("8", state));
        Assert.Equal(MandateRule.PrivateValue, SpeechGate.CheckDigits("9", state));
        Assert.Equal(MandateRule.PrivateValue, SpeechGate.CheckDigits("9", State(true, false) with { KeysSent = "0", Said = ["Zero one one."] }));
    }

    [Fact]
    public void CheckDigits_MoreKeysThanMenusNeed_AreBlocked()
    {
        var state = State(true, false) with { KeysSent = new string('5', SpeechGate.MostKeys - 1) };
        Assert.Null(SpeechGate.CheckDigits("5", state));
        Assert.Equal(MandateRule.DigitsNotAllowed, SpeechGate.CheckDigits("55", state));
    }

    internal static SpeechState State(bool disclosed, bool accepted) => new()
    {
        Mandate = Scene.Mandate(),
        Private = new PrivateValues(Profile, ["full_name"], Scene.Principal),
        PrincipalName = Scene.Principal,
        Text = Scene.Text,
        DisclosureHeard = disclosed,
        Accepted = accepted ? Booked : null,
    };
}
