using System.Collections.Frozen;

namespace CallAssistant.Language.English;

/// <summary>The words of English that the rules know. All in lower case.</summary>
internal static class EnglishWords
{
    public static readonly FrozenDictionary<string, int> Units = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, int> Teens = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16,
        ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19,
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, int> Tens = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fourty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, int> Ordinals = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8, ["ninth"] = 9,
        ["tenth"] = 10, ["eleventh"] = 11, ["twelfth"] = 12, ["thirteenth"] = 13, ["fourteenth"] = 14, ["fifteenth"] = 15, ["sixteenth"] = 16,
        ["seventeenth"] = 17, ["eighteenth"] = 18, ["nineteenth"] = 19, ["twentieth"] = 20, ["thirtieth"] = 30,
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, DayOfWeek> Weekdays = new Dictionary<string, DayOfWeek>(StringComparer.Ordinal)
    {
        ["monday"] = DayOfWeek.Monday, ["tuesday"] = DayOfWeek.Tuesday, ["wednesday"] = DayOfWeek.Wednesday, ["thursday"] = DayOfWeek.Thursday,
        ["friday"] = DayOfWeek.Friday, ["saturday"] = DayOfWeek.Saturday, ["sunday"] = DayOfWeek.Sunday,
        ["tue"] = DayOfWeek.Tuesday, ["tues"] = DayOfWeek.Tuesday, ["wed"] = DayOfWeek.Wednesday, ["weds"] = DayOfWeek.Wednesday,
        ["thu"] = DayOfWeek.Thursday, ["thur"] = DayOfWeek.Thursday, ["thurs"] = DayOfWeek.Thursday, ["fri"] = DayOfWeek.Friday,
        ["mon"] = DayOfWeek.Monday, ["sat"] = DayOfWeek.Saturday, ["sun"] = DayOfWeek.Sunday,
    }.ToFrozenDictionary();

    /// <summary>Short names that are also words: they need a date next to them.</summary>
    public static readonly FrozenSet<string> WeakWeekdays = new[] { "sat", "sun", "mon", "wed" }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, int> Months = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["january"] = 1, ["february"] = 2, ["march"] = 3, ["april"] = 4, ["may"] = 5, ["june"] = 6, ["july"] = 7, ["august"] = 8, ["september"] = 9,
        ["october"] = 10, ["november"] = 11, ["december"] = 12, ["jan"] = 1, ["feb"] = 2, ["mar"] = 3, ["apr"] = 4, ["jun"] = 6, ["jul"] = 7, ["aug"] = 8,
        ["sep"] = 9, ["sept"] = 9, ["oct"] = 10, ["nov"] = 11, ["dec"] = 12,
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, (TimeOnly From, TimeOnly To)> DayParts = new Dictionary<string, (TimeOnly, TimeOnly)>(StringComparer.Ordinal)
    {
        ["morning"] = (new TimeOnly(6, 0), new TimeOnly(12, 0)),
        ["mornings"] = (new TimeOnly(6, 0), new TimeOnly(12, 0)),
        ["lunchtime"] = (new TimeOnly(11, 30), new TimeOnly(14, 0)),
        ["afternoon"] = (new TimeOnly(12, 0), new TimeOnly(17, 0)),
        ["afternoons"] = (new TimeOnly(12, 0), new TimeOnly(17, 0)),
        ["evening"] = (new TimeOnly(17, 0), new TimeOnly(21, 0)),
        ["evenings"] = (new TimeOnly(17, 0), new TimeOnly(21, 0)),
        ["night"] = (new TimeOnly(18, 0), TimeOnly.MaxValue),
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, char> Nato = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["alpha"] = 'A', ["alfa"] = 'A', ["bravo"] = 'B', ["charlie"] = 'C', ["delta"] = 'D', ["echo"] = 'E', ["foxtrot"] = 'F', ["golf"] = 'G',
        ["hotel"] = 'H', ["india"] = 'I', ["juliet"] = 'J', ["juliett"] = 'J', ["kilo"] = 'K', ["lima"] = 'L', ["mike"] = 'M', ["november"] = 'N',
        ["oscar"] = 'O', ["papa"] = 'P', ["quebec"] = 'Q', ["romeo"] = 'R', ["sierra"] = 'S', ["tango"] = 'T', ["uniform"] = 'U', ["victor"] = 'V',
        ["whiskey"] = 'W', ["whisky"] = 'W', ["xray"] = 'X', ["yankee"] = 'Y', ["zulu"] = 'Z',
    }.ToFrozenDictionary();

    /// <summary>Words that may follow a bare number of people or a bare day of the month: whatever comes next is not what is counted.</summary>
    public static readonly FrozenSet<string> Joining = new[]
    {
        "", ".", ",", "?", "!", ";", ")", "at", "on", "in", "please", "tomorrow", "tonight", "today", "this", "next", "and", "or", "with", "around", "about", "by",
        "from", "to", "under", "if", "for", "is", "are", "was", "would", "will", "works", "work", "thanks", "thank", "i", "i'd", "i'm", "we", "it", "my", "the", "but",
        "so", "after", "before", "between", "until", "till", "starting", "near", "do", "does", "can", "could", "should", "has", "have", "as", "then", "yes", "no",
        "that", "there", "you", "which", "because", "ok", "okay", "instead", "right", "what", "when", "where", "how", "also", "not",
    }.ToFrozenSet(StringComparer.Ordinal);
}
