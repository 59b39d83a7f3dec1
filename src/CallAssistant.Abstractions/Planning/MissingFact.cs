namespace CallAssistant;

/// <summary>A fact that the plan lacks, and the question that asks the user for it.</summary>
/// <param name="Field">Name of the fact in snake_case, for example <c>phone_number</c> or <c>party_size</c>; the key of the answer.</param>
/// <param name="Question">A plain question to the user.</param>
/// <param name="IsRequired">True when the call cannot be made without it.</param>
/// <param name="Options">Answers to choose from; empty when any text will do.</param>
public sealed record MissingFact(string Field, string Question, bool IsRequired, IReadOnlyList<string> Options)
{
    /// <summary>The field of a missing telephone number.</summary>
    public const string PhoneNumber = "phone_number";
}
