namespace CallAssistant;

/// <summary>Somebody who can be called.</summary>
public sealed record Contact
{
    /// <summary>Longest name and company name in UTF-16 code units.</summary>
    public const int MaxNameLength = 200;

    /// <summary>Longest notes in UTF-16 code units.</summary>
    public const int MaxNotesLength = 4000;

    /// <summary>Longest e-mail address in UTF-16 code units.</summary>
    public const int MaxEmailLength = 254;

    /// <summary>Identifier, unique for the user.</summary>
    public required Guid Id { get; init; }

    /// <summary>The user that the contact belongs to.</summary>
    public required string UserId { get; init; }

    /// <summary>Number of the stored state: 1 when first stored, raised by one with each change.</summary>
    public long Version { get; init; } = 1;

    /// <summary>Name, not blank.</summary>
    public required string Name { get; init; }

    /// <summary>Company or practice.</summary>
    public string? CompanyName { get; init; }

    /// <summary>Number in E.164 form.</summary>
    public required string PhoneNumber { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The user's notes, for example "my dentist". Used to find the contact; never spoken.</summary>
    public string? Notes { get; init; }

    /// <summary>IANA name of the contact's time zone; null takes the zone of the number.</summary>
    public string? TimeZone { get; init; }

    /// <summary>When it was stored first.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
