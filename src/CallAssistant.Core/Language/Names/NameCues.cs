namespace CallAssistant.Language.Names;

/// <summary>Reads the words around a name: "how about …", "… is a nice one", "appointment with …".</summary>
internal static class NameCues
{
    /// <summary>True when the words right before say that a name of a business or a person follows.</summary>
    public static bool LeadTo(Reading reading, int index)
    {
        var at = reading.Lower(index - 1) is "the" or "," or ":" or "\"" or "an" or "a" ? index - 1 : index;
        switch (reading.Lower(at - 1))
        {
            case "called" or "named" or "recommend" or "suggest" or "try" or "including" or "enjoy" or "contact" or "choose":
                return true;
            case "about":
                return reading.Lower(at - 2) is "how" or "what" or "talk" or "hear" or "heard" or "know" || reading.Lower(at - 3) is "information" or "info";
            case "of":
                return reading.Has(at - 3, "by", "the", "name") || reading.Lower(at - 2) is "office" or "practice" or "opinion" or "what" or "think";
            case "is":
                return reading.Lower(at - 2) is "name" or "option" or "one" or "restaurant" or "salon" or "hotel" or "dentist" or "doctor" or "therapist" or "place" or "here" or "there" or "it" or "that" or "property" or "suggestion" or "them" or "dermatologist";
            case "name" or "there's" or "it's" or "names":
                return true;
            case "with":
                return IsBooking(reading, at - 2);
            case "at" or "from":
                return IsBooking(reading, at - 2) || reading.Lower(at - 2) is "available" or "stay" or "eat" or "dine" or "food" or "dentist" or "doctor" or "salon" or "restaurant" or "hotel" or "apartment" or "room" or "house";
            case "do" or "does" or "also" or "found" or "have" or "got" or "find" or "see" or "visit" or "like" or "into" or "both" or "book" or "hear":
                return true;
            default:
                return false;
        }
    }

    /// <summary>True when the words right after speak of what stands before them as of a business or a person: "is a nice salon", "located in", "sounds good".</summary>
    public static bool FollowsName(Reading reading, int index)
    {
        var at = reading.Lower(index) is "," or "." ? index + 1 : index;
        at = reading.Skip(at, "which", "who", "that");
        switch (reading.Lower(at))
        {
            case "is" or "i" or "as":
                return IsPraise(reading, at + 1);
            case "located" or "situated" or "sounds" or "sound" or "serves" or "offers":
                return true;
            case "a" or "an":
                return IsPraise(reading, at);
            case "with":
                return reading.Lower(at + 1) is "rating" or "a" && reading.Lower(at + 2) is not ("table" or "party");
            default:
                return false;
        }
    }

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
