namespace CallAssistant;

/// <summary>Something about the task that the user should know, or that forbids the call.</summary>
/// <param name="Rule">Name of the rule in snake_case, for example <c>emergency</c> or <c>telemarketing</c>.</param>
/// <param name="Message">What it means and what the user can do, in a sentence.</param>
/// <param name="IsBlocking">True when the call must not be made. Nothing overrides it.</param>
public sealed record PlanRisk(string Rule, string Message, bool IsBlocking);
