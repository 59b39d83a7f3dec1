using CallAssistant.Numbers;

namespace CallAssistant.Ai.OfflinePlanning;

/// <summary>Who is going to be dialled.</summary>
/// <param name="Contact">The contact; null when none fits or several do.</param>
/// <param name="PhoneNumber">The number in E.164 form; null when it is not known.</param>
/// <param name="Candidates">The contacts that fit equally well, when there are several.</param>
internal sealed record Target(Contact? Contact, string? PhoneNumber, IReadOnlyList<Contact> Candidates)
{
    /// <summary>Why the number that was given cannot be called; null when it can, or when none was given.</summary>
    public NumberCheck.Refused? Refused { get; init; }
}
