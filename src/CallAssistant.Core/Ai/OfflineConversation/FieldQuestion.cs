using CallAssistant.Mandates;

namespace CallAssistant.Ai.OfflineConversation;

/// <summary>Finds which of the user's values the callee asks for.</summary>
internal static class FieldQuestion
{
    /// <summary>What nobody may have: cards, pins, passwords, social security numbers.</summary>
    public const string Secret = "secret";

    private static readonly (string Field, PhraseSet Phrases)[] Sets =
    [
        (Secret, new("social security", "social", "ssn", "credit|debit|bank card", "card number|details", "a card", "cvv", "security code|question|questions", "pin", "password|passcode", "maiden", "expiration|expiry", "medication|medications|medical")),
        ("date_of_birth", new("date of birth", "birth date", "birthdate", "birthday", "born", "dob")),
        ("email", new("email", "e mail", "mail address")),
        ("postal_code", new("zip", "postal|post code", "postcode")),
        ("account_number", new("account number", "customer number", "account id")),
        ("member_id", new("member|membership|insurance|group|policy id|number", "member")),
        ("insurance_provider", new("insurance", "insured", "insurer")),
        ("plate", new("license|licence plate", "plate", "registration number")),
        ("vin", new("vin", "vehicle identification")),
        ("employer", new("employer", "where|who do|does you|she|he * work", "where|who do|does * work", "which company")),
        ("partner_name", new("partner", "spouse", "husband", "wife")),
        (PrivateFields.PhoneNumber, new("phone|callback|contact|telephone|cell|mobile|back|best number", "number * reach", "reach her|him|them|you", "your number", "number * call")),
        ("home_address", new("address", "where * live|lives")),
        (PrivateFields.FullName, new("what|which name", "name * under|for|on|please", "under * name", "your|the|a|full|last|first|patient's|her|his|whose name", "who is it|this|that * for", "who is the|your * for", "name please", "and your name", "name", "who * appointment|reservation|booking * for", "spell")),
    ];

    private static readonly PhraseSet Asks = new("need|needs", "may|can|could|would i|you|we|have|get|take|ask", "please", "what|which|who|whose", "give me", "tell me", "and the|your|a", "have the|your|a", "get|take the|your|a", "provide", "read|list|name|spell|say", "confirm|verify");

    private static readonly PhraseSet NotAsking = new("your|the confirmation|booking|reference|reservation|order number is|order", "my name is", "name of the", "your name is", "booked under|for", "under the name");

    /// <summary>The fields that are asked for, in the order of the list; empty when none is.</summary>
    public static IReadOnlyList<string> Read(string text)
    {
        var fields = new List<string>();
        foreach (var sentence in Clause.Sentences(text))
        {
            var words = sentence.Words;
            if ((!sentence.IsQuestion && !Asks.IsIn(words)) || NotAsking.IsIn(words) || (words.Words.Count > 12 && !sentence.IsQuestion && !new PhraseSet("need", "please").IsIn(words)))
            {
                continue;
            }

            foreach (var (field, phrases) in Sets)
            {
                if (phrases.IsIn(words) && !fields.Contains(field) && !IsCovered(field, fields, words))
                {
                    fields.Add(field);
                }
            }
        }

        return fields;
    }

    private static bool IsCovered(string field, List<string> fields, WordText words) => field switch
    {
        "home_address" => fields.Contains("email"),
        "insurance_provider" => fields.Contains("member_id"),
        PrivateFields.PhoneNumber => fields.Contains("account_number") || fields.Contains("member_id") || fields.Contains(Secret),
        PrivateFields.FullName => fields.Contains("partner_name") || fields.Contains(Secret) || new PhraseSet("company name", "insurance name", "name of the").IsIn(words),
        "employer" => fields.Contains("insurance_provider") || fields.Contains("member_id"),
        _ => false,
    };
}
