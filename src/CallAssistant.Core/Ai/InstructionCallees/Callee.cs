namespace CallAssistant.Ai.InstructionCallees;

/// <summary>Who is to be called, as far as the words tell.</summary>
internal sealed record Callee
{
    /// <summary>The words for the callee: "Bright Smile Dental", "my dentist"; null when none was named.</summary>
    public string? Words { get; init; }

    /// <summary>True when <see cref="Words"/> are a name and no role.</summary>
    public bool IsNamed { get; init; }

    /// <summary>What the callee is to the user; null when the words do not tell.</summary>
    public Role? Role { get; init; }

    /// <summary>The person who is wanted there.</summary>
    public string? Person { get; init; }

    /// <summary>The name that the booking goes under.</summary>
    public string? BookingName { get; init; }

    /// <summary>The town or area.</summary>
    public string? Place { get; init; }
}
