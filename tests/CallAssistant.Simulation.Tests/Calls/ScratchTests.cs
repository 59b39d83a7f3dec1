namespace CallAssistant.Simulation.Calls;
public sealed class ScratchTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("+12025550142", "Hello, this is an AI assistant calling on behalf of Dana Reed.|I would like to book a cleaning this week, at the earliest time you have.", "Yes, please book that.", "The name is Dana Reed.", "Let me read that back: 10:30 AM, $85.00. Is that right?", "Thank you very much for your help. Goodbye.")]
    [InlineData("+12025550142", "Hello, this is an AI assistant calling on behalf of Dana Reed.|I would like to book a cleaning tomorrow after 3 PM.", "That is outside of what I may agree to. Do you have anything else this week?","That is outside of what I may agree to. Do you have anything else this week?","That is outside of what I may agree to. Do you have anything else this week?","I have to check with Dana Reed and we will call back. Thank you, goodbye.")]
    [InlineData("+12025550155", "Hello, this is an AI assistant calling on behalf of Dana Reed.|I would like to reserve a table for four on Friday, November 27 at 7 PM.", "Yes, please book it.", "The name is Dana Reed.", "Thank you. Goodbye.")]
    [InlineData("+12025550155", "Hello, this is an AI assistant calling on behalf of Dana Reed. I would like to reserve a table.", "For two.", "Tomorrow evening, not after 8 PM", "Sounds good", "Reed", "Thank you. Goodbye.")]
    [InlineData("+12025550163", "Hello, this is an AI assistant calling on behalf of Dana Reed.|How much is an atlas?", "What are your opening hours?", "Where is my order A1042?", "Could I leave a message for Tom?", "Please tell Tom that Dana called.", "Thanks, bye.")]
    [InlineData("+12025550163", "Hello, this is an AI assistant calling on behalf of Dana Reed.|I would like to ask about the status of an order.", "The order number is A 1 0 4 2.", "Are you open on Sunday?", "How much does a globe cost?", "Thank you. Goodbye.")]
    [InlineData("+12025550181", "Hello, this is an AI assistant calling on behalf of Dana Reed.|I would like to move Dana Reed's appointment on Tuesday at 3 PM to Thursday after 2 PM.", "Yes, please.", "So that is moved. Is that right?", "Thank you. Goodbye.")]
    [InlineData("+12025550181", "Hello, this is an AI assistant calling on behalf of Dana Reed.|I would like to cancel the appointment on Tuesday at 3 PM.", "The name is Dana Reed.", "Thank you. Goodbye.")]
    [InlineData("+12025550173", "Hello, this is Dana's assistant. Please call back.")]
    [InlineData("+12025550174", "Hello, this is an AI assistant. I would like to book a visit.", "I am sorry to have bothered you. Goodbye.")]
    [InlineData("+12025550171")]
    [InlineData("+12025550172")]
    [InlineData("+14155550100", "Hello, this is an AI assistant calling on behalf of Dana Reed.|I would like to book an oil change next week.", "How much will that be?", "Yes, that works.", "I am not able to give that out.", "Dana Reed", "Thank you. Goodbye.")]
    public void Print(string number, params string[] turns)
    {
        for (var seed = 1; seed < 3; seed++)
        {
            output.WriteLine(TestNetwork.Call(SimulatedDirectory.CreateDefault(), number, seed, turns).Transcript);
        }
    }
}
