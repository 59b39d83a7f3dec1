using System.Collections.Frozen;

namespace CallAssistant.Language.Names;

/// <summary>Words that street addresses are made of.</summary>
internal static class StreetKinds
{
    private static readonly FrozenSet<string> Kinds = WordList.Of(
        "street st road rd avenue ave drive dr lane ln boulevard blvd court ct place pl square sq parade highway hwy parkway pkwy terrace way circle row yard gardens alley crescent close plaza loop trail real broadway mall arcade quay walk rise mews embankment expressway freeway turnpike pike");

    /// <summary>Kinds that are also other things: they need a house number.</summary>
    private static readonly FrozenSet<string> Weak = WordList.Of("st dr ct pl sq place square court way circle row yard gardens close plaza loop trail real mall walk rise terrace drive pike alley crescent mews");

    private static readonly FrozenSet<string> Foreign = WordList.Of("rue jalan via calle avenida rua place camino paseo strasse straße platz boulevard avenue quai");

    private static readonly FrozenSet<string> Directions = WordList.Of("north south east west northeast northwest southeast southwest n s e w ne nw se sw");

    private static readonly FrozenSet<string> Units = WordList.Of("suite ste unit apt apartment level floor fl room no number bldg building");

    /// <summary>True for "street", "ave" and the like.</summary>
    public static bool IsKind(string word) => Kinds.Contains(word);

    /// <summary>True for a kind of street that is hardly anything else.</summary>
    public static bool IsStrong(string word) => Kinds.Contains(word) && !Weak.Contains(word);

    /// <summary>True for a kind that stands before the street's name: "Rue", "Jalan".</summary>
    public static bool IsForeign(string word) => Foreign.Contains(word);

    /// <summary>True for a point of the compass.</summary>
    public static bool IsDirection(string word) => Directions.Contains(word);

    /// <summary>True for "suite" and the like, that a number or a letter follows.</summary>
    public static bool IsUnit(string word) => Units.Contains(word);
}
