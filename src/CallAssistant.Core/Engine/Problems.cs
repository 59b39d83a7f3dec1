using System.Text.Json;

namespace CallAssistant.Engine;

/// <summary>Makes the problems that the engine answers with.</summary>
internal static class Problems
{
    public static CallReply<T> NotFound<T>()
        where T : class => new(new CallProblem(ProblemKind.NotFound, "There is no such record.", []));

    public static CallReply<T> Invalid<T>(IReadOnlyList<FieldError> errors)
        where T : class => new(new CallProblem(ProblemKind.Invalid, "Some values cannot be accepted.", errors));

    public static CallReply<T> InvalidState<T>(CallTaskStatus status, string what)
        where T : class => Conflict<T>($"A task that is {Word(status)} {what}.");

    public static CallReply<T> Conflict<T>(string detail)
        where T : class => new(new CallProblem(ProblemKind.InvalidState, detail, []));

    public static CallReply<T> Refused<T>(string rule, string detail)
        where T : class => new(new CallProblem(ProblemKind.Refused, detail, []) { Rule = rule });

    /// <summary>Names what is missing: the number by its own member, everything else as an answer.</summary>
    public static CallReply<T> Missing<T>(IReadOnlyList<MissingFact> missing)
        where T : class => new(new CallProblem(
            ProblemKind.Invalid,
            "Something is missing before the call can be made.",
            [.. missing.Select(FaultOf)]));

    public static FieldError FaultOf(MissingFact fact) =>
        new(fact.Field == MissingFact.PhoneNumber ? "/target_phone_number" : $"/answers/{fact.Field}", fact.Question);

    public static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
