namespace CallAssistant;

/// <summary>What a webhook is answered with.</summary>
/// <param name="ContentType">The type, for example <c>text/xml</c>.</param>
/// <param name="Body">The text, sent as UTF-8.</param>
public sealed record WebhookAnswer(string ContentType, string Body);
