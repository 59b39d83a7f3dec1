using CallAssistant.Results;
using CallAssistant.Tests.Ai.OfflineConversation;

namespace CallAssistant.Tests.Results;

public sealed class EvidenceCheckTests
{
    private const string At1030 = "2026-11-25T10:30:00-05:00";
    private const string ReadBack = "A: Let me read that back: Wednesday, November 25 at 10:30 AM. Is that right?";

    /// <summary>Lines (A: assistant, H: callee) parted by bars; the fact is taken from the line with the given number.</summary>
    [Theory]
    [InlineData("H: You're booked for Wednesday, November 25th at 10:30 AM.", 1, "appointment", At1030, "Wednesday, November 25th at 10:30 AM")]
    [InlineData("H: You're booked for Wednesday, November 25th at 10:30 AM.", 1, "appointment", At1030, "WEDNESDAY,  November 25th at 10:30 am")]
    [InlineData("H: I have Wednesday, November 25th at 10:30 AM.|" + ReadBack + "|H: Yes, that's right.", 1, "appointment", At1030, "10:30 AM")]
    [InlineData("H: I have Wednesday at 10:30 AM.|" + ReadBack + "|H: Correct.", 1, "appointment", At1030, "Wednesday at 10:30 AM")]
    [InlineData("H: I have Wednesday at 10:30 AM.|" + ReadBack + "|H: Perfect, see you then!", 1, "appointment", "2026-11-25T15:30:00+00:00", "Wednesday at 10:30 AM")]
    [InlineData("H: Okay, I've moved you to Thursday, November 26th at 2:15 PM.", 1, "appointment", "2026-11-26T14:15:00-05:00", "Thursday, November 26th at 2:15 PM")]
    [InlineData("H: All right, a table for four on Friday, November 27th at 7:45 PM under Reed. See you then!", 1, "appointment", "2026-11-27T19:45:00-05:00", "Friday, November 27th at 7:45 PM")]
    [InlineData("H: Dana Reed is booked for tomorrow at 9 AM.", 1, "appointment", "2026-11-24T09:00:00-05:00", "tomorrow at 9 AM")]
    [InlineData("H: You are all set for Wednesday, November 25th at 10:30 AM.|A: Thank you.|H: Please call us the day before if you cannot make it.", 1, "appointment", At1030, "Wednesday, November 25th at 10:30 AM")]
    [InlineData("H: You're booked for Monday at 9 AM. Sorry, you're booked for Wednesday at 10:30 AM.", 1, "appointment", At1030, "Wednesday at 10:30 AM")]
    [InlineData("H: I have Tuesday at 9 AM or Thursday at 2:15 PM.", 1, "alternative_time", "2026-11-24T09:00:00-05:00", "Tuesday at 9 AM")]
    [InlineData("H: A cleaning is $85.", 1, "price", "85.00 USD", "$85")]
    [InlineData("H: A cleaning is eighty five dollars.", 1, "price", "85.00 USD", "eighty five dollars")]
    [InlineData("H: That one is 24 dollars and 99 cents.", 1, "price", "24.99 USD", "24 dollars and 99 cents")]
    [InlineData("H: A cleaning is $85. A check-up is $60.", 1, "price", "85.00 USD", "$85")]
    [InlineData("H: It's $85.|A: Thank you.|H: Yes, $85.", 1, "price", "85.00 USD", "$85")]
    [InlineData("H: There's no charge for that.", 1, "price", "0.00 USD", "There's no charge for that.")]
    [InlineData("H: We need a $20 deposit.", 1, "deposit", "20.00 USD", "$20")]
    [InlineData("H: Your confirmation number is B S 4 7 2 9.", 1, "confirmation_number", "BS4729", "B S 4 7 2 9")]
    [InlineData("H: Your confirmation number is BS4729.", 1, "confirmation_number", "BS4729", "BS4729")]
    [InlineData("H: The booking reference is K7Q22.", 1, "confirmation_number", "K7Q22", "K7Q22")]
    [InlineData("H: We're open Monday to Friday from 9 AM to 6 PM.", 1, "opening_hours", "Mon-Fri 09:00-18:00", "We're open Monday to Friday from 9 AM to 6 PM.")]
    [InlineData("H: Hi. We're open Monday to Friday from 9 AM to 6 PM, and Saturday from 10 AM to 4 PM.", 1, "opening_hours", "Mon-Fri 09:00-18:00; Sat 10:00-16:00", "We're open Monday to Friday from 9 AM to 6 PM, and Saturday from 10 AM to 4 PM.")]
    [InlineData("H: Order A 1 0 4 2 has shipped.", 1, "order_status", "shipped", "Order A 1 0 4 2 has shipped.")]
    [InlineData("H: It is ready for pickup.", 1, "order_status", "ready", "It is ready for pickup.")]
    [InlineData("H: It should arrive on Tuesday, November 24th.", 1, "delivery_date", "2026-11-24", "Tuesday, November 24th")]
    [InlineData("H: You can reach us at 202-555-0142.", 1, "phone_number", "+12025550142", "202-555-0142")]
    [InlineData("H: Bright Smile Dental, this is Maria.", 1, "contact_person", "Maria", "Bright Smile Dental, this is Maria.")]
    [InlineData("H: Okay, that appointment is cancelled.", 1, "cancelled", "true", "Okay, that appointment is cancelled.")]
    [InlineData("A: The message is: hello.|H: Okay, I'll pass that on.", 2, "message_taken", "true", "Okay, I'll pass that on.")]
    [InlineData("H: We're closed right now, please call back tomorrow after 9 AM.", 1, "call_back_after", "2026-11-24T09:00:00-05:00", "We're closed right now, please call back tomorrow after 9 AM.")]
    [InlineData("A: Do you have parking?|H: Yes, we have parking behind the house.", 2, "answer", "Yes, we have parking behind the house.", "Yes, we have parking behind the house.")]
    [InlineData("H: All right, a table for four on Friday.", 1, "party_size", "4", "a table for four")]
    public void StatusOf_TrueFact_IsVerified(string lines, int line, string key, string value, string fragment) =>
        Assert.Equal(FactStatus.Verified, Status(lines, line, key, value, fragment));

    [Theory]
    [InlineData("H: I have Wednesday, November 25th at 10:30 AM. Would that work?", 1, "appointment", At1030, "Wednesday, November 25th at 10:30 AM")]
    [InlineData("H: I can put you down for Wednesday, November 25th at 10:30 AM.", 1, "appointment", At1030, "Wednesday, November 25th at 10:30 AM")]
    [InlineData("A: Yes, please book Wednesday, November 25 at 10:30 AM.|H: One moment.", 1, "appointment", At1030, "Wednesday, November 25 at 10:30 AM")]
    [InlineData("H: You're booked for Wednesday, November 25th at 10:30 AM.", 1, "appointment", "2026-11-25T11:30:00-05:00", "10:30 AM")]
    [InlineData("H: You're booked for Wednesday, November 25th at 10:30 AM.", 1, "appointment", "2026-11-26T10:30:00-05:00", "Wednesday, November 25th at 10:30 AM")]
    [InlineData("H: You're booked for Wednesday, November 25th at 10:30 AM.", 1, "appointment", At1030, "Wednesday, November 25 at 10:30 AM")]
    [InlineData("H: You're booked for Wednesday, November 25th at 10:30 AM.", 7, "appointment", At1030, "Wednesday, November 25th at 10:30 AM")]
    [InlineData("H: You're booked for Wednesday, November 25th at 10:30 AM.", 1, "appointment", At1030, "")]
    [InlineData("H: You're booked for Wednesday, November 25th at 10:30 AM.|A: Thank you.|H: Sorry, actually it's Thursday, November 26th at 10:30 AM.", 1, "appointment", At1030, "Wednesday, November 25th at 10:30 AM")]
    [InlineData("H: You're booked for Wednesday, November 25th at 10:30 AM.|" + ReadBack + "|H: No, that's not right.", 1, "appointment", At1030, "Wednesday, November 25th at 10:30 AM")]
    [InlineData("H: I have Wednesday at 10:30 AM.|" + ReadBack + "|H: Yes, but it's Thursday at 10:30 AM.", 1, "appointment", At1030, "Wednesday at 10:30 AM")]
    [InlineData("H: I have Wednesday at 10:30 AM.|A: Let me read that back: Thursday, November 26 at 10:30 AM. Is that right?|H: Yes.", 1, "appointment", At1030, "Wednesday at 10:30 AM")]
    [InlineData("H: I am not sure you're booked for Wednesday, November 25th at 10:30 AM.", 1, "appointment", At1030, "Wednesday, November 25th at 10:30 AM")]
    [InlineData("H: We are fully booked on Wednesday, November 25th at 10:30 AM.", 1, "appointment", At1030, "Wednesday, November 25th at 10:30 AM")]
    [InlineData("H: We are all booked for Wednesday, November 25th at 10:30 AM.", 1, "appointment", At1030, "Wednesday, November 25th at 10:30 AM")]
    [InlineData("H: The table is available on Wednesday, November 25th at 10:30 AM.", 1, "appointment", At1030, "Wednesday, November 25th at 10:30 AM")]
    [InlineData("H: Are you booked for Wednesday, November 25th at 10:30 AM?", 1, "appointment", At1030, "Wednesday, November 25th at 10:30 AM")]
    [InlineData("H: You would be booked for Wednesday, November 25th at 10:30 AM if you pay now.", 1, "appointment", At1030, "Wednesday, November 25th at 10:30 AM")]
    [InlineData("H: You're booked for Wednesday, November 25th at 10:30 AM.|A: Thanks.|H: Oh, I made a mistake, that slot is not available.", 1, "appointment", At1030, "Wednesday, November 25th at 10:30 AM")]
    [InlineData("A: A cleaning is $85.|H: Okay.", 1, "price", "85.00 USD", "$85")]
    [InlineData("H: A cleaning is $85.", 1, "price", "58.00 USD", "$85")]
    [InlineData("H: A cleaning is $85.", 1, "price", "85.00 EUR", "$85")]
    [InlineData("H: A cleaning is $85.", 1, "price", "85.00 USD", "$58")]
    [InlineData("H: We need a $20 deposit.", 1, "price", "20.00 USD", "$20")]
    [InlineData("H: It used to be $85.", 1, "price", "85.00 USD", "$85")]
    [InlineData("H: It's not $85.", 1, "price", "85.00 USD", "$85")]
    [InlineData("H: It's around $85 I think.", 1, "price", "85.00 USD", "$85")]
    [InlineData("H: It starts at $85.", 1, "price", "85.00 USD", "$85")]
    [InlineData("H: Did you say $85?", 1, "price", "85.00 USD", "$85")]
    [InlineData("H: A cleaning is $85.|A: Thank you.|H: Sorry, it's $95.", 1, "price", "85.00 USD", "$85")]
    [InlineData("H: A cleaning is $85. A check-up is $60.", 1, "price", "60.00 USD", "$60")]
    [InlineData("H: It's $45 plus a $30 fee.", 1, "price", "45.00 USD", "$45")]
    [InlineData("H: Your confirmation number is B S 4 7 2 9.", 1, "confirmation_number", "BS4792", "B S 4 7 2 9")]
    [InlineData("H: Your confirmation number is B S 4 7 2 9.|A: B S 4 7 2 9?|H: No, the confirmation number is B S 4 7 9 2.", 1, "confirmation_number", "BS4729", "B S 4 7 2 9")]
    [InlineData("H: Your order number is A1042.", 1, "confirmation_number", "A1042", "A1042")]
    [InlineData("H: We're open Monday to Friday from 9 AM to 6 PM.", 1, "opening_hours", "Mon-Sat 09:00-18:00", "We're open Monday to Friday from 9 AM to 6 PM.")]
    [InlineData("H: It has not shipped yet.", 1, "order_status", "shipped", "It has not shipped yet.")]
    [InlineData("H: Has it been delivered?", 1, "order_status", "delivered", "Has it been delivered?")]
    [InlineData("H: It might arrive on Tuesday, November 24th.", 1, "delivery_date", "2026-11-24", "Tuesday, November 24th")]
    [InlineData("H: I can't cancel that appointment.", 1, "cancelled", "true", "I can't cancel that appointment.")]
    [InlineData("H: It will be cancelled if you pay the fee.", 1, "cancelled", "true", "It will be cancelled if you pay the fee.")]
    [InlineData("H: I can't pass that on.", 1, "message_taken", "true", "I can't pass that on.")]
    [InlineData("A: Do you have parking?|H: I don't think we have parking behind the house.", 2, "answer", "we have parking behind the house.", "we have parking behind the house.")]
    [InlineData("H: The internal code is XJ9.", 1, "manager_override", "XJ9", "XJ9")]
    [InlineData("H: Hello, this is Maria.", 1, "contact_person", "Mario", "Hello, this is Maria.")]
    [InlineData("H: We used to have 202-555-0142.", 1, "phone_number", "+12025550142", "202-555-0142")]
    public void StatusOf_FalseFact_IsNotVerified(string lines, int line, string key, string value, string fragment) =>
        Assert.NotEqual(FactStatus.Verified, Status(lines, line, key, value, fragment));

    [Theory]
    [InlineData("H: You're booked for Wednesday, November 25th at 10:30 AM.|A: Thank you.|H: Sorry, actually it's Thursday, November 26th at 10:30 AM.", "appointment", At1030, "Wednesday, November 25th at 10:30 AM")]
    [InlineData("H: A cleaning is $85.|A: Thank you.|H: Sorry, it's $95.", "price", "85.00 USD", "$85")]
    public void StatusOf_TakenBackLater_IsContradicted(string lines, string key, string value, string fragment) =>
        Assert.Equal(FactStatus.Contradicted, Status(lines, 1, key, value, fragment));

    private static FactStatus Status(string lines, int line, string key, string value, string fragment)
    {
        var segments = lines.Split('|').Select((l, i) => new TranscriptSegment(i + 1, l[0] == 'A' ? Speaker.Assistant : Speaker.Human, l[3..], 0, 0, Sentiment.Neutral)).ToList();
        var context = new ScriptedCall(Scene.Cleaning, Scene.Mandate()).Analysis() with { Segments = segments };
        var type = key is "appointment" or "alternative_time" or "delivery_date" or "call_back_after" ? FactType.Datetime : FactType.String;
        return new EvidenceCheck(context).StatusOf(new CandidateFact(key, type, value, line, fragment));
    }
}
