namespace CallAssistant.Results.Facts;

/// <summary>Names of facts that the evidence check knows how to re-derive. A fact with another name stays unverified.</summary>
internal static class FactKeys
{
    public const string Appointment = "appointment";
    public const string AlternativeTime = "alternative_time";
    public const string Price = "price";
    public const string Deposit = "deposit";
    public const string ConfirmationNumber = "confirmation_number";
    public const string OpeningHours = "opening_hours";
    public const string OrderStatus = "order_status";
    public const string DeliveryDate = "delivery_date";
    public const string PartySize = "party_size";
    public const string PhoneNumber = "phone_number";
    public const string Address = "address";
    public const string CallBackAfter = "call_back_after";
    public const string ContactPerson = "contact_person";
    public const string Cancelled = "cancelled";
    public const string MessageTaken = "message_taken";
    public const string Answer = "answer";
}
