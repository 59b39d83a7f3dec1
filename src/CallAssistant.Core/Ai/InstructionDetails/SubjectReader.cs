using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.InstructionDetails;

/// <summary>Reads what the errand is about.</summary>
internal static class SubjectReader
{
    /// <summary>What is wanted; null when it was not said.</summary>
    public static string? Read(Instruction text, CallErrand errand) => errand switch
    {
        CallErrand.AskPrice => QuestionReader.ReadPriced(text),
        CallErrand.AskQuestion => QuestionReader.Read(text),
        CallErrand.BookAppointment or CallErrand.MoveAppointment or CallErrand.CancelAppointment => ServiceReader.Read(text),
        CallErrand.CheckOrder => ServiceReader.ReadOwned(text),
        _ => null,
    };
}
