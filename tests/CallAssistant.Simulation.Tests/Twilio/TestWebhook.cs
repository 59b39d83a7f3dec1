namespace CallAssistant.Simulation.Twilio;

/// <summary>A webhook as the app got it.</summary>
internal sealed record TestWebhook(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Form, bool IsSigned)
{
    public string? this[string name] => Form.GetValueOrDefault(name);
}
