namespace CallAssistant.AspNetCore;

/// <summary>A contact as the API shows it.</summary>
internal sealed record ContactBody(
    Guid Id,
    string Name,
    string? CompanyName,
    string PhoneNumber,
    string? Email,
    string? Notes,
    string? TimeZone,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    public static ContactBody From(Contact contact) => new(
        contact.Id, contact.Name, contact.CompanyName, contact.PhoneNumber, contact.Email, contact.Notes, contact.TimeZone, contact.CreatedAt, contact.UpdatedAt);
}

/// <summary>What POST /contacts takes, and PATCH with every member optional.</summary>
internal sealed record ContactRequest(string Name, string? CompanyName, string PhoneNumber, string? Email, string? Notes, string? TimeZone);

internal sealed record ContactAnswer(bool Success, ContactBody Contact);

internal sealed record ContactListAnswer(bool Success, IReadOnlyList<ContactBody> Contacts, long Total, bool TotalIsExact, int Limit, int Offset, string? NextCursor);
