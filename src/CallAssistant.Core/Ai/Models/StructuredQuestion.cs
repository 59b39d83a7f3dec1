namespace CallAssistant.Ai.Models;

/// <summary>Something to ask a model.</summary>
/// <param name="Prompt">The words that are always the same, and the form of the answer.</param>
/// <param name="ValueOf">What stands at the prompt's places.</param>
/// <param name="Input">What it is about: everything that is not ours is fenced.</param>
/// <param name="Check">Looks at an answer of the right form: null, or what is wrong with it in words for the model.</param>
/// <param name="Used">Is told what each request used; null where nobody counts.</param>
/// <typeparam name="T">The answer.</typeparam>
internal sealed record StructuredQuestion<T>(StructuredPrompt<T> Prompt, Func<string, string> ValueOf, string Input, Func<T, string?> Check, Action<ModelUsage>? Used)
    where T : class;
