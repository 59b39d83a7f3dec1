namespace CallAssistant.AspNetCore;

/// <summary>What a user gives for a contact. A part that was not given keeps the value before.</summary>
internal sealed record ContactInput
{
    private static readonly InputShape _shape = InputShape.Of(ApiJson.Default.ContactRequest, ApiJson.Default.ContactBody);

    private readonly InputObject _input;

    private ContactInput(InputObject input) => _input = input;

    public string? Name { get; private init; }

    public string? PhoneNumber { get; private init; }

    private string? CompanyName { get; init; }

    private string? Email { get; init; }

    private string? Notes { get; init; }

    private string? TimeZone { get; init; }

    public static async ValueTask<ContactInput> ReadAsync(ApiCall call, bool isNew)
    {
        var faults = new InputFaults();
        var input = InputObject.Read(call.Body, _shape, faults);
        var contact = new ContactInput(input)
        {
            Name = input.Text("name", Contact.MaxNameLength, required: isNew, singleLine: true),
            PhoneNumber = await TaskInput.ReadPhoneAsync(call, input, "phone_number", required: isNew, faults),
            CompanyName = input.Text("company_name", Contact.MaxNameLength, nullable: true, singleLine: true),
            Email = input.Text("email", Contact.MaxEmailLength, nullable: true, singleLine: true),
            Notes = input.Text("notes", Contact.MaxNotesLength, nullable: true, allowBlank: true),
            TimeZone = input.Text("time_zone", 64, nullable: true, singleLine: true),
        };
        if (contact.Email is { } email && !TextRules.IsEmail(email))
        {
            faults.Add("/email", "Must be an e-mail address such as ann@example.com.");
        }

        if (contact.TimeZone is { } zone && !TextRules.IsTimeZone(zone))
        {
            faults.Add("/time_zone", "Must be an IANA time zone such as America/New_York.");
        }

        faults.ThrowIfAny();
        return contact;
    }

    public Contact ApplyTo(Contact contact) => contact with
    {
        Name = Name ?? contact.Name,
        PhoneNumber = PhoneNumber ?? contact.PhoneNumber,
        CompanyName = _input.Has("company_name") ? CompanyName : contact.CompanyName,
        Email = _input.Has("email") ? Email : contact.Email,
        Notes = _input.Has("notes") ? Notes : contact.Notes,
        TimeZone = _input.Has("time_zone") ? TimeZone : contact.TimeZone,
    };
}
