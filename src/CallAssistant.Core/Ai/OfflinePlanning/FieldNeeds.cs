using System.Collections.Frozen;
using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.OfflinePlanning;

/// <summary>Which private fields an errand needs.</summary>
internal static class FieldNeeds
{
    private static readonly string[] Table = [PrivateFields.FullName, PrivateFields.PhoneNumber, "email"];
    private static readonly string[] Appointment = [PrivateFields.FullName, PrivateFields.PhoneNumber, "email", "date_of_birth", "member_id", "insurance_provider"];
    private static readonly string[] Order = [PrivateFields.FullName, "account_number", "member_id"];
    private static readonly string[] Message = [PrivateFields.FullName, PrivateFields.PhoneNumber];
    private static readonly string[] Question = [PrivateFields.FullName];
    private static readonly string[] Vehicle = ["plate", "vin"];
    private static readonly string[] Home = ["home_address", "postal_code"];

    private static readonly WordPattern Vehicles = WordPattern.Parse("car|truck|motorcycle|vehicle|oil|tire|tires|tyre|tyres|garage|mechanic|brakes|inspection|mot");
    private static readonly WordPattern Homes = WordPattern.Parse("plumber|plumbing|electrician|locksmith|cleaner|delivery|pickup|taxi|cab|movers|exterminator|installation");

    private static readonly FrozenDictionary<string, WordPattern[]> Words = new Dictionary<string, WordPattern[]>(StringComparer.Ordinal)
    {
        [PrivateFields.FullName] = WordPattern.ParseAll("my|his|her full|real|last|first|own? name|identity", "who i am", "who is calling|asking|it"),
        ["date_of_birth"] = WordPattern.ParseAll("birth|birthday|birthdate|dob|age", "how old"),
        [PrivateFields.PhoneNumber] = WordPattern.ParseAll("my phone|mobile|cell|telephone|callback|own? number", "my phone|mobile|cell"),
        ["email"] = WordPattern.ParseAll("email|e-mail|mail"),
        ["home_address"] = WordPattern.ParseAll("address", "where i live"),
        ["postal_code"] = WordPattern.ParseAll("postal|post|zip code", "postcode|zip", "my address", "where i live"),
        ["account_number"] = WordPattern.ParseAll("account"),
        ["member_id"] = WordPattern.ParseAll("member|membership id|number", "insurance id|number|card", "policy number"),
        ["insurance_provider"] = WordPattern.ParseAll("insurance|insurer|insured"),
        ["plate"] = WordPattern.ParseAll("plate|licence|license|registration"),
        ["vin"] = WordPattern.ParseAll("vin", "vehicle|chassis identification? number"),
        ["employer"] = WordPattern.ParseAll("employer|company|work|job|boss|employed"),
        ["partner_name"] = WordPattern.ParseAll("partner|wife|husband|spouse|girlfriend|boyfriend"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>True when the errand needs the field, or the user named it.</summary>
    public static bool Needs(CallErrand errand, string field, ReadOnlySpan<Word> words) => Of(errand).Contains(field, StringComparer.Ordinal)
        || (IsBooking(errand) && (Vehicle.Contains(field, StringComparer.Ordinal) && Vehicles.IsIn(words) || Home.Contains(field, StringComparer.Ordinal) && Homes.IsIn(words)))
        || (field is not ("employer" or "partner_name") && Names(field, words));

    /// <summary>True when the words name the field.</summary>
    public static bool Names(string field, ReadOnlySpan<Word> words)
    {
        foreach (var pattern in Words.GetValueOrDefault(field, []))
        {
            if (pattern.IsIn(words))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBooking(CallErrand errand) => errand is CallErrand.BookAppointment or CallErrand.MoveAppointment or CallErrand.CancelAppointment;

    private static string[] Of(CallErrand errand) => errand switch
    {
        CallErrand.ReserveTable => Table,
        CallErrand.CheckOrder => Order,
        CallErrand.LeaveMessage => Message,
        _ => IsBooking(errand) ? Appointment : Question,
    };
}
