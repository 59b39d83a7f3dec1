namespace CallAssistant.Simulation;

/// <summary>What a business can do on the phone. All of them tell prices and opening hours and take messages.</summary>
[Flags]
public enum BusinessSkills
{
    /// <summary>Prices, opening hours and messages only.</summary>
    None = 0,

    /// <summary>Books, moves and cancels appointments.</summary>
    Appointments = 1,

    /// <summary>Reserves tables.</summary>
    Tables = 2,

    /// <summary>Knows orders by their number.</summary>
    Orders = 4,
}
