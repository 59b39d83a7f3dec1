namespace CallAssistant.Results.Dialogue;

/// <summary>Kinds of values that are read from a dialogue.</summary>
internal static class DialogueKeys
{
    public const string Date = "date";
    public const string Time = "time";
    public const string Price = "price";
    public const string PhoneNumber = "phone_number";
    public const string ConfirmationNumber = "confirmation_number";
    public const string Appointment = "appointment";
    public const string BusinessName = "business_name";
    public const string PersonName = "person_name";
    public const string Address = "address";
}
