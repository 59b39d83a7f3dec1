using System.Collections.Frozen;
using CallAssistant.Language;

namespace CallAssistant.Results.Dialogue;

/// <summary>Recognises that a callee says that something is booked now: "your appointment is confirmed", "I've reserved it", "the booking was successful".</summary>
internal static class BookingWords
{
    private const int Reach = 4;

    private static readonly FrozenSet<string> Done = WordList.Of("booked reserved confirmed scheduled made set created completed complete successful successfully arranged secured placed finalized done fixed");

    private static readonly FrozenSet<string> Before = WordList.Of(
        "is are been was were has have i've it's that's i we we've all now already officially appointment reservation booking visit its you're got congratulations yes ok okay great done if just");

    private static readonly FrozenSet<string> Denials = WordList.Of("not unable cannot can't couldn't didn't wasn't isn't unsuccessful unsuccessfully failed fail fails never no haven't hasn't don't be want would should could may might can if were until once whether");

    private static readonly FrozenSet<string> Others = WordList.Of("taxi cab ride uber lyft transfer transferred ticket tickets movie film event concert game show song playlist payment alarm bus train flight");

    private static readonly FrozenSet<string> Appointments = WordList.Of("appointment appointments reservation table restaurant salon dentist doctor haircut visit car");

    private static readonly FrozenSet<string> Agreeing = WordList.Of("right correct good great perfect fine works");

    private static readonly FrozenSet<string> Refusing = WordList.Of("sorry unfortunately unable cannot can't couldn't no not afraid fail failed fails unsuccessful wait instead change but");

    /// <summary>True when the words say so. A question, a read-back ("please confirm") and a refusal do not.</summary>
    public static bool IsDone(Reading reading)
    {
        if (IsReadBack(reading))
        {
            return false;
        }

        for (var i = 0; i < reading.Count; i++)
        {
            if ((Done.Contains(reading.Lower(i)) && IsStatement(reading, i)) || IsOther(reading, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the words are about something that is no appointment: a ticket, a ride, a transfer of money; false when they are about an appointment too.</summary>
    public static bool IsOtherMatter(Reading reading) => Has(reading, Others) && !Has(reading, Appointments);

    /// <summary>True when the words read something back to be confirmed: "please confirm", "is that correct?".</summary>
    public static bool IsReadBack(Reading reading)
    {
        for (var i = 0; i < reading.Count; i++)
        {
            if (IsReadBack(reading, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the words begin by agreeing.</summary>
    public static bool IsYes(Reading reading) => reading.Lower(0) is "yes" or "yeah" or "yep" or "yup" or "sure" or "correct" or "right" or "perfect" or "exactly" or "absolutely" or "great" or "ok" or "okay"
        || (reading.Lower(0) is "that" or "that's" or "this" or "it" or "sounds" && (Has(reading, Agreeing) || reading.Lower(0) == "sounds") && !Has(reading, Refusing));

    /// <summary>True when the words refuse or excuse.</summary>
    public static bool IsRefusal(Reading reading) => Has(reading, Refusing);

    private static bool Has(Reading reading, FrozenSet<string> words)
    {
        for (var i = 0; i < reading.Count; i++)
        {
            if (words.Contains(reading.Lower(i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStatement(Reading reading, int index)
    {
        var isSaid = false;
        for (var i = index - 1; i >= index - Reach - 3; i--)
        {
            if (reading.Lower(i) is "if" or "whether" or "once")
            {
                return false;
            }
        }

        for (var i = index - 1; i >= index - Reach; i--)
        {
            var word = reading.Lower(i);
            if (Denials.Contains(word))
            {
                return false;
            }

            isSaid |= Before.Contains(word);
            if (word is "." or "!" or "?" or ";" or ",")
            {
                break;
            }
        }

        return isSaid && !IsQuestion(reading, index);
    }

    // "I was able to book it", "I took the liberty of booking you", "that worked", "the reference number is"
    private static bool IsOther(Reading reading, int index) => reading.Lower(index) switch
    {
        "able" => reading.Has(index + 1, "to", "book") && reading.Lower(index - 1) is not ("not" or "n't" or "wasn't"),
        "liberty" => reading.Has(index + 1, "of", "booking"),
        "worked" => reading.Lower(index - 1) is "that" or "it",
        "reference" => (reading.Lower(index + 1) is "number" or "code" && reading.Lower(index + 2) is "is" or ":") || reading.Lower(index + 1) is "#" or ":" or "is",
        "confirmation" => reading.Lower(index + 1) is "number" or "code" && (reading.Lower(index + 2) is "is" or ":" || reading.Has(index - 2, "is", "your")),
        _ => false,
    };

    private static bool IsReadBack(Reading reading, int index) => reading.Lower(index) switch
    {
        "confirm" => reading.Lower(index - 1) is "please" or "to" or "you" or "kindly" or "" or "can" or "could" or "," or ".",
        "correct" or "right" => reading.Lower(index - 1) is "that" or "this" or "it" or "everything" && reading.Lower(index - 2) is "is",
        _ => false,
    };

    // The sentence ends with a question mark.
    private static bool IsQuestion(Reading reading, int index)
    {
        for (var i = index + 1; i < reading.Count && i < index + 40; i++)
        {
            if (reading.Lower(i) is "." or "!" or ";")
            {
                return false;
            }

            if (reading.Lower(i) == "?")
            {
                return true;
            }
        }

        return false;
    }
}
