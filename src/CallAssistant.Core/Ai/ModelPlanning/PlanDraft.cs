using System.ComponentModel;

namespace CallAssistant.Ai.ModelPlanning;

/// <summary>What a model writes for a plan.</summary>
internal sealed record PlanDraft(
    [property: Description("At most 80 characters")] string Title,
    [property: Description("At most 300 characters")] string Goal,
    [property: Description("3 to 7 entries of at most 200 characters")] IReadOnlyList<string> Steps,
    [property: Description("1 to 4 entries of at most 250 characters")] IReadOnlyList<string> Questions,
    [property: Description("Up to 3 entries of at most 250 characters")] IReadOnlyList<string> Fallbacks,
    [property: Description("At most 150 characters")] string Closing,
    PlanDraft.Facts Details,
    [property: Description("Up to 3 entries")] IReadOnlyList<PlanDraft.Question> Missing,
    [property: Description("Up to 3 entries of at most 200 characters")] IReadOnlyList<string> Notes)
{
    internal sealed record Facts(
        [property: Description("The service, the item or the subject of the question")] string? Subject,
        [property: Description("The person at the callee who is wanted")] string? Person,
        [property: Description("The town or area")] string? Place,
        [property: Description("The booking that exists already")] string? Existing,
        [property: Description("The order's or booking's number")] string? Reference);

    internal sealed record Question(
        [property: Description("Name of the fact in snake_case")] string Field,
        [property: Description("A plain question, at most 200 characters")] string Text,
        [property: Description("True only where the call is of no use without it")] bool Required);
}
