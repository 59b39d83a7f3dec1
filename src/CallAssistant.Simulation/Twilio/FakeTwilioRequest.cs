namespace CallAssistant.Simulation;

/// <summary>A request to <see cref="FakeTwilio"/>, or a webhook from it.</summary>
/// <param name="Method">The method, in capitals.</param>
/// <param name="Url">Path and query of a request to it; the whole address of a webhook, as it was given.</param>
/// <param name="Form">The fields that were sent with it, in their order.</param>
/// <param name="Status">The status of the answer; 0 when there was none.</param>
public sealed record FakeTwilioRequest(string Method, string Url, IReadOnlyList<KeyValuePair<string, string>> Form, int Status)
{
    /// <summary>The value of a field; null when it is not there.</summary>
    /// <param name="name">The field's name.</param>
    public string? this[string name] => Form.FirstOrDefault(field => field.Key == name).Value;
}
