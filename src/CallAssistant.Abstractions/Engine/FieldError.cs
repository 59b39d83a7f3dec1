namespace CallAssistant;

/// <summary>One value at fault.</summary>
/// <param name="Pointer">JSON pointer of the member in snake_case, for example <c>/target_phone_number</c>.</param>
/// <param name="Detail">What is wrong and what would be right, in a sentence.</param>
public sealed record FieldError(string Pointer, string Detail);
