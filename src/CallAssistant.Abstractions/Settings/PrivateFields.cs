namespace CallAssistant;

/// <summary>The private fields that the assistant knows of. Nothing else can be listed in <see cref="AssistantSettings.AllowedAuthFields"/>.</summary>
public static class PrivateFields
{
    /// <summary>The user's full name.</summary>
    public const string FullName = "full_name";

    /// <summary>The user's own telephone number.</summary>
    public const string PhoneNumber = "phone_number";

    /// <summary>All fields, in the order in which an API lists them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        FullName, "date_of_birth", PhoneNumber, "email", "home_address", "postal_code", "account_number", "member_id",
        "insurance_provider", "plate", "vin", "employer", "partner_name",
    ];
}
