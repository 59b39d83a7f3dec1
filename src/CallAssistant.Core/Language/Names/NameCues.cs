namespace CallAssistant.Language.Names;

/// <summary>Reads the words around a name: "how about …", "… is a nice one", "appointment with …".</summary>
internal static class NameCues
{
    // A business says its name first.
    private const int LongestOpening = 10;

    /// <summary>True when the words right before say that a name follows, in whatever letters.</summary>
    public static bool Announce(Reading reading, int index)
    {
        var at = reading.Skip(index - 1, "the", ",", ":", "\"") == index ? index - 1 : index;
        return reading.Lower(at - 1) switch
        {
            "called" or "named" or "recommend" or "suggest" => true,
            "calling" => reading.Lower(at - 2) == "for",
            "about" => reading.Lower(at - 2) is "how" or "what" || reading.Lower(at - 3) is "information" or "info" || reading.Lower(at - 2) is "something" or "anything" or "information",
            "of" => reading.Has(at - 3, "by", "the", "name") || reading.Lower(at - 2) is "what",
            "is" => reading.Lower(at - 2) is "name" or "option" or "one" or "suggestion",
            "with" or "at" => IsBooking(reading, at - 2),
            _ => false,
        };
    }

    /// <summary>True when the words right before say that capital letters after them are a name of a business or a person.</summary>
    public static bool LeadTo(Reading reading, int index)
    {
        if (Announce(reading, index))
        {
            return true;
        }

        var at = reading.Lower(index - 1) is "the" or "," or ":" or "\"" or "an" or "a" or "that" ? index - 1 : index;
        switch (reading.Lower(at - 1))
        {
            case "try" or "including" or "include" or "enjoy" or "contact" or "choose":
                return true;
            case "are":
                return reading.Lower(at - 2) is "they" or "these" or "options" or "ones";
            case "about":
                return reading.Lower(at - 2) is "talk" or "hear" or "heard" or "know";
            case "of":
                return reading.Lower(at - 2) is "office" or "practice" or "opinion" or "think";
            case "is":
                return reading.Lower(at - 2) is "name" or "option" or "one" or "restaurant" or "salon" or "hotel" or "dentist" or "doctor" or "therapist" or "place" or "here" or "there" or "it" or "that" or "property" or "suggestion" or "them" or "dermatologist" or "theirs";
            case "name" or "there's" or "it's" or "names":
                return true;
            case "with":
                return IsBooking(reading, at - 2);
            case "at" or "from":
                return IsBooking(reading, at - 2) || reading.Lower(at - 2) is "available" or "stay" or "eat" or "dine" or "food" or "dentist" or "doctor" or "salon" or "restaurant" or "hotel" or "apartment" or "room" or "house" or "property" or "place" or "one" or "located" or "nice";
            case "do" or "does" or "also" or "found" or "have" or "got" or "find" or "see" or "visit" or "like" or "into" or "both" or "book" or "hear":
                return true;
            default:
                return false;
        }
    }

    /// <summary>True when the words right after speak of what stands before them as of a business or a person: "is a nice salon", "located in", "sounds good".</summary>
    public static bool FollowsName(Reading reading, int index)
    {
        var at = reading.Lower(index) is "," && reading.Lower(index + 1) is "which" or "who" or "located" or "situated" or "a" or "an" or "is" ? index + 1 : index;
        at = reading.Skip(at, "which", "who", "that");
        switch (reading.Lower(at))
        {
            case "is" or "i" or "as":
                return IsPraise(reading, at + 1);
            case "located" or "situated" or "sounds" or "sound" or "serves" or "offers":
                return true;
            case "a" or "an":
                return IsPraise(reading, at);
            case "how" or "this" or "can" or "may" when index <= LongestOpening:
                return IsOpening(reading, at);
            case "," or "." or "!" when index <= LongestOpening:
                return IsOpening(reading, at + 1);
            case "with":
                return reading.Lower(at + 1) is "rating" or "a" && reading.Lower(at + 2) is not ("table" or "party");
            default:
                return false;
        }
    }

    // "…, how may I help you?", "…, this is Maria"
    private static bool IsOpening(Reading reading, int at) =>
        (reading.Lower(at) == "how" && reading.Lower(at + 1) is "may" or "can") || reading.Has(at, "this", "is") || (reading.Lower(at) is "may" or "can" && reading.Lower(at + 1) is "i" or "we" && reading.Lower(at + 2) == "help");

    private static bool IsBooking(Reading reading, int index)
    {
        for (var i = index; i > index - 4; i--)
        {
            if (reading.Lower(i) is "appointment" or "appointments" or "reservation" or "reservations" or "table" or "book" or "booked" or "booking" or "visit" or "schedule" or "scheduled" or "reserve" or "reserved" or "dinner"
                or "lunch" or "slot" or "appt")
            {
                return true;
            }
        }

        return false;
    }

    // "a very nice", "located", "the nice one", "another great property", "in", "on", "available"
    private static bool IsPraise(Reading reading, int index)
    {
        for (var i = index; i < index + 5; i++)
        {
            var word = reading.Lower(i);
            if (word is "located" or "situated" or "available" or "restaurant" or "salon" or "hotel" or "property" or "place" or "apartment" or "apartments" or "one" or "option" or "dentist" or "doctor" or "diner" or "eatery"
                or "dermatologist" or "practitioner" or "ophthalmologist" or "gynecologist" or "specialist" or "psychologist" or "psychiatrist" or "therapist" or "spot" or "guesthouse" or "choice" or "match")
            {
                return true;
            }

            if (!(BusinessWords.IsDescription(word) || word is "a" or "an" or "the" or "very" or "really" or "also" or "another" or "highly" or "rated" or "good" or "nice" or "in" or "of"))
            {
                return false;
            }
        }

        return false;
    }
}
