namespace CallAssistant.Simulation;

/// <summary>An entry of the <see cref="SimulatedDirectory"/>.</summary>
/// <param name="PhoneNumber">The number in E.164 form.</param>
/// <param name="Name">Who has it.</param>
/// <param name="Behaviour">How calls are taken.</param>
public sealed record SimulatedCallee(string PhoneNumber, string Name, ICallee Behaviour)
{
    /// <summary>What a user may call it, for example "my dentist"; for hosts that fill an address book from the directory.</summary>
    public string Notes { get; init; } = "";

    /// <summary>The callee's time zone; null takes <see cref="SimulatedTelephonyOptions.TimeZone"/>.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>How likely it is for each sentence of the caller that the callee cuts it short, 0 to 1.</summary>
    /// <value>0 by default.</value>
    public double InterruptChance { get; init; }
}
