namespace CallAssistant.Language.Names;

/// <summary>Reads the words that lead to an address: "located at", "the address is".</summary>
internal static class AddressCues
{
    /// <summary>True when an address and nothing else can begin with the token: "located at", "the address is".</summary>
    public static bool Announce(Reading reading, int index) => reading.Lower(index - 1) switch
    {
        "at" or "on" => reading.Lower(index - 2) is "located" or "situated",
        "is" => reading.Lower(index - 2) is "address" or "location" || reading.Lower(index - 3) == "address",
        "the" => index > 1 && Announce(reading, index - 1),
        _ => false,
    };

    /// <summary>True when the words right before leave no doubt that the token begins a place: "we're at", "it's on", "the address is".</summary>
    public static bool Introduce(Reading reading, int index) =>
        Announce(reading, index) || LeadTo(reading, index) || (reading.Lower(index - 1) is "at" or "on" or "is" or "to" && reading.Lower(index - 2) is "we're" or "it's" or "they're" or "i'm" or "address" or "location" or "office" or "come" or "us" or "shop" or "salon" or "clinic" or "here");

    /// <summary>True when an address may begin with the token.</summary>
    public static bool LeadTo(Reading reading, int index)
    {
        var before = reading.Lower(index - 1);
        return before switch
        {
            "at" or "on" or "in" => reading.Lower(index - 2) is "located" or "situated" or "found" or "is" or "are" or "they're" or "it's" or "he's" or "house" or "one" or "them" or "somewhere" or "place" or "office" or "property" or "apartment" or "location"
                || reading.Lower(index - 2) is "." or "?" or "!" or "",
            "is" or "address" or "of" => HasAddress(reading, index - 1),
            "to" => reading.Lower(index - 2) is "go",
            "the" => index > 1 && LeadTo(reading, index - 1),
            _ => false,
        };
    }

    private static bool HasAddress(Reading reading, int index)
    {
        for (var i = index; i > index - 6; i--)
        {
            if (reading.Lower(i) is "address" or "location" or "addresses")
            {
                return true;
            }

            if (reading.Lower(i) is "." or "?" or "!" or "number" or "phone" or "rating")
            {
                return false;
            }
        }

        return false;
    }
}
