using System.Collections.Frozen;

namespace CallAssistant.Ai.InstructionCallees;

/// <summary>Words for the people and places that a user calls: "my dentist", "the garage". What stands on one line is the same to a caller; whoever is not must have a line of their own, or a stranger is called.</summary>
internal static class RoleTable
{
    /// <summary>Each line: the words that users say; then words of company names and notes that mean the same; then wants that imply it.</summary>
    private static readonly (string Says, string Means, string Wants)[] Lines =
    [
        ("dentist|orthodontist|hygienist", "dental|dentistry|orthodontics|smile|teeth", "teeth|tooth|toothache|whitening"),
        ("doctor|gp|physician", "medical|practice|health|physicians|clinic|doctor|md|family", "physical|flu"),
        ("pediatrician|paediatrician", "pediatrics|paediatrics|pediatric|children", ""),
        ("dermatologist", "dermatology|skin", ""),
        ("clinic", "clinic|medical|health", ""),
        ("surgery", "surgery|medical|practice", ""),
        ("hairdresser|barber|salon|hairstylist|stylist", "hair|salon|barber|barbers|barbershop|cuts|hairdresser", "haircut|highlights|trim"),
        ("mechanic|garage", "auto|automotive|motors|garage|car|tires|tyres|mechanic", "oil|brakes|tires|tyres"),
        ("vet|veterinarian", "animal|veterinary|pet|vet|pets", ""),
        ("restaurant|pizzeria|bistro|diner", "restaurant|trattoria|ristorante|bistro|grill|kitchen|pizzeria|diner|osteria", ""),
        ("bank", "bank|credit|savings", ""),
        ("landlord|landlady", "landlord|property|properties|rental|lettings", ""),
        ("gym", "gym|fitness|sports", ""),
        ("plumber", "plumbing|plumber|plumbers", "leak|faucet"),
        ("electrician", "electric|electrical|electrician", ""),
        ("isp|provider", "internet|broadband|fiber|fibre|cable|telecom", ""),
        ("pharmacy|pharmacist|chemist|drugstore", "pharmacy|drugs|chemist|drugstore", "prescription"),
        ("optician|optometrist", "optical|vision|eye|eyes|optician|eyecare", "glasses"),
        ("lawyer|attorney|solicitor", "law|legal|attorneys|solicitors", ""),
        ("accountant", "accounting|tax|accountants", ""),
        ("insurer|insurance", "insurance|assurance", ""),
        ("hotel", "hotel|inn|suites|resort", ""),
        ("school|kindergarten|daycare|nursery", "school|academy|kindergarten|daycare|nursery", ""),
        ("therapist|psychologist", "therapy|counseling|counselling|psychology", ""),
        ("physiotherapist|physio", "physiotherapy|physio", ""),
        ("chiropractor", "chiropractic", ""),
        ("florist", "flowers|florist|floral", ""),
        ("bookstore|bookshop", "books|bookstore|bookshop", ""),
        ("bakery|baker", "bakery|bread|cakes", ""),
        ("cleaner|cleaners", "cleaners|laundry", ""),
        ("mom|mum|mother", "mom|mum|mother", ""),
        ("dad|father", "dad|father", ""),
        ("neighbor|neighbour", "", ""),
        ("theater|theatre", "theater|theatre", ""),
        ("store|shop", "store|shop", ""),
    ];

    /// <summary>Words that mean themselves alone: a sister is no brother, and a museum is no cinema.</summary>
    private const string Alone = "boss|manager|wife|husband|partner|sister|brother|son|daughter|friend|specialist|museum|library|cinema|spa|supermarket|airline";

    /// <summary>Words that tell nothing by themselves: they fit a contact only when the user noted it so.</summary>
    private const string Vague = "utility|office|company|business|place";

    private static readonly FrozenDictionary<string, Role> BySaid = Index(l => l.Says);
    private static readonly FrozenDictionary<string, Role> ByWant = Index(l => l.Wants);

    /// <summary>The role of a word that a user calls somebody by: "dentist", "dentist's".</summary>
    public static Role? Find(string word) =>
        BySaid.GetValueOrDefault(word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word) is { } role ? role with { Said = word.Replace("'s", "", StringComparison.Ordinal) } : null;

    /// <summary>The role that somebody must have to give what the user wants: "haircut".</summary>
    public static Role? FindByWant(string word) => ByWant.GetValueOrDefault(word);

    private static FrozenDictionary<string, Role> Index(Func<(string Says, string Means, string Wants), string> key) => Lines
        .Concat(Split(Alone).Select(word => (word, word, "")))
        .Concat(Split(Vague).Select(word => (word, "", "")))
        .SelectMany(l => Split(key(l)).Select(word => KeyValuePair.Create(word, new Role(Split(l.Item1)[0], Split(l.Item1), Split(l.Item2)))))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static string[] Split(string words) => words.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
