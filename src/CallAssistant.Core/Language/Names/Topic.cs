using System.Collections.Frozen;

namespace CallAssistant.Language.Names;

/// <summary>Follows what a conversation is about, as far as it decides what a name may be of.</summary>
internal sealed class Topic
{
    private static readonly FrozenSet<string> Businesses = WordList.Of(
        """
        restaurant restaurants eat eating dining diner food cuisine table hotel hotels stay guesthouse guesthouses lodging hostel salon salons haircut hair stylist barber dentist dentists dental doctor doctors specialist gynecologist dermatologist
        ophthalmologist practitioner pediatrician therapist psychologist psychiatrist clinic apartment apartments property properties house houses appointment appointments office
        """);

    private static readonly FrozenSet<string> Others = WordList.Of(
        "movie movies film films song songs music album artist car cars vehicle sedan suv hatchback event events concert game tickets flight flights airline train trains bus buses taxi cab weather transfer seat");

    /// <summary>True when a name is most likely that of a business or of somebody who works there.</summary>
    public bool IsBusiness { get; private set; } = true;

    /// <summary>Goes on with the next words. Of several topics in them, a business counts.</summary>
    public void Read(Reading reading)
    {
        var (business, other) = (false, false);
        for (var i = 0; i < reading.Count; i++)
        {
            business |= Businesses.Contains(reading.Lower(i));
            other |= Others.Contains(reading.Lower(i));
        }

        IsBusiness = business || (!other && IsBusiness);
    }
}
