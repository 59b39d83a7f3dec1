using CallAssistant.Language;

namespace CallAssistant.Results.Dialogue;

/// <summary>Reads the words that make a code one of a booking: "reference number is", "confirmation code:".</summary>
internal static class CodeCues
{
    private const int Reach = 12;

    /// <summary>True when such words stand before the code in its sentence, and none that name another code, such as a train or a postcode, stand between.</summary>
    public static bool LeadTo(Reading reading, int index)
    {
        // "GG3DCUFD is your confirmation code"
        for (var i = index + 1; i < index + 12 && reading.Lower(i) != "."; i++)
        {
            if (reading.Lower(i) is "your" or "the" && reading.Lower(i - 1) == "is" && reading.Lower(i + 1) is "confirmation" or "reference" or "booking" or "reservation")
            {
                return true;
            }
        }

        for (var i = index - 1; i >= index - Reach; i--)
        {
            switch (reading.Lower(i))
            {
                case "reference" or "confirmation" or "booking" or "reservation" or "ref" or "code" or "conf" or "order" or "case" or "cancellation" or "appointment" or "tracking":
                    return true;
                case "train" or "postcode" or "zip" or "flight" or "room" or "postal" or "phone" or "":
                    return false;
            }
        }

        return false;
    }
}
