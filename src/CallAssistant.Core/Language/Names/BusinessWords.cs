using System.Collections.Frozen;

namespace CallAssistant.Language.Names;

/// <summary>Words that the names of businesses are made of.</summary>
internal static class BusinessWords
{
    /// <summary>Kinds of businesses and their rooms: the last words of most names.</summary>
    private static readonly FrozenSet<string> Kinds = WordList.Of(
        """
        restaurant ristorante trattoria osteria pizzeria bistro brasserie cafe café coffee diner grill bar pub tavern kitchen eatery steakhouse sushi ramen noodle noodles pizza taqueria cantina bakery deli buffet barbecue bbq
        hotel motel inn lodge hostel suites resort guesthouse
        salon spa barber barbers barbershop hair haircuts nails clips cuts stylist beauty
        dental dentist dentistry orthodontics endodontics periodontics radiology dermatology ophthalmology optometry medical clinic hospital pharmacy physicians pediatrics surgery practice associates health care wellness
        apartments apartment condos residences homes terrace villas gardens commons townhomes housing cooperative
        theater theatre cinema museum gallery galleries stadium arena studio studios gym fitness
        garage motors auto automotive plumbing plumbers electric roofing cleaners laundry locksmith florist flowers bookstore bookshop books store shop market supermarket hardware
        bank insurance agency realty lodging airport station university college school academy church library
        inc llc ltd co company group institute house
        """);

    /// <summary>Kinds that do not make a name of the words before them by themselves: "the same house", "a new care".</summary>
    private static readonly FrozenSet<string> WeakKinds = WordList.Of("house homes care health company group station market gardens co shop store bar hair beauty books practice coffee pizza church school bank cuts clips electric auto books flowers terrace surgery insurance agency studio");

    /// <summary>What businesses are like or what they serve: no name by itself, but part of some.</summary>
    private static readonly FrozenSet<string> Descriptions = WordList.Of(
        """
        modern traditional vegetarian vegan seafood halal kosher fusion gastropub steak burger curry breakfast brunch lunch dinner fast food
        nice good great lovely wonderful excellent fine best better another other different similar same new old popular beautiful perfect suitable cheap cheaper expensive moderate moderately inexpensive affordable upscale fancy priced rated
        star stars two three four five one single double local nearby next unisex cosmetic general family small large big little-known particular certain specific any some first second third last only available open whole own favorite favourite decent amazing
        doctor doctors practitioner gynecologist dermatologist ophthalmologist specialist ent pediatrician orthodontist hygienist hairdresser stylists dentists physician eye skin
        bed beds bedroom bedrooms bath baths bathroom property properties unit place places room rooms building option options
        movie movies film theatre's play music comedy drama action horror western
        country cool royal january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
        north south east west central city town centre downtown area side street road
        """);

    private static readonly FrozenSet<string> Nations = WordList.Of(
        """
        chinese italian indian thai japanese korean vietnamese mexican french spanish greek turkish american british english european mediterranean moroccan asian african lebanese cuban brazilian portuguese irish scottish german international
        caribbean persian ethiopian peruvian filipino polish russian swedish danish dutch swiss austrian hungarian argentinian colombian jamaican hawaiian malaysian indonesian singaporean pakistani nepalese cajun creole latin
        """);

    private static readonly FrozenSet<string> Chains = WordList.Of("marriott hilton hyatt sheraton radisson westin ramada novotel ibis supercuts starbucks subway mcdonald's domino's walmart costco ikea");

    /// <summary>True for a word that names a kind of business.</summary>
    public static bool IsKind(string word) => Kinds.Contains(word);

    /// <summary>True for a kind that makes a name of the words before it, in whatever letters.</summary>
    public static bool IsStrongKind(string word) => Kinds.Contains(word) && !WeakKinds.Contains(word);

    /// <summary>True for a word that only describes.</summary>
    public static bool IsDescription(string word) => Descriptions.Contains(word) || Nations.Contains(word);

    /// <summary>True for "Italian" and the like, that have a capital without being a name.</summary>
    public static bool IsNation(string word) => Nations.Contains(word);

    /// <summary>How many tokens the kind of business at an index takes: three for "bed and breakfast" and "B&amp;B"; 0 when none stands there.</summary>
    public static int KindAt(Reading reading, int index) =>
        IsKind(reading.Lower(index)) ? 1
        : reading.Has(index, "bed", "and", "breakfast") || (reading.Lower(index) == "b" && reading.Lower(index + 1) is "&" or "and" && reading.Lower(index + 2) == "b") ? 3
        : 0;

    /// <summary>True for a word that is the name of many businesses.</summary>
    public static bool IsChain(string word) => Chains.Contains(word);
}
