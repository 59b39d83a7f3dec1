namespace CallAssistant;

/// <summary>Whether calls are recorded at the telephony provider, and with whose consent.</summary>
/// <remarks>
/// Whoever switches recording on gives the user's side of the consent and answers for telling the users. The callee's side is asked for on each call, by the rule of the place that their number
/// belongs to: told, or asked first. How long recordings are kept is in <see cref="RetentionOptions.Recordings"/>.
/// </remarks>
public sealed class RecordingOptions
{
    /// <summary>
    /// True records calls where the callee lets us. Needs a provider with <see cref="TelephonyCapabilities.CanRecord"/> and an end of the keeping in <see cref="RetentionOptions.Recordings"/>;
    /// the host does not start otherwise.
    /// </summary>
    /// <value>False by default: nothing is recorded, announced or asked.</value>
    public bool Enabled { get; set; }

    /// <summary>True asks every callee first, also where the law is content with an announcement: a number may be in another place than its digits say.</summary>
    /// <value>False by default.</value>
    public bool AlwaysAsk { get; set; }
}
