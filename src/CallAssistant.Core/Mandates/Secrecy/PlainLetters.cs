using System.Text;

namespace CallAssistant.Mandates.Secrecy;

/// <summary>The plain form of a letter. By tables of its own: the runtime decomposes nothing where it runs without the data of the world's cultures.</summary>
internal static class PlainLetters
{
    /// <summary>Lower-case letters with accents, each list behind its plain letter, and letters of other scripts that look like Latin ones.</summary>
    private static readonly string[] Tables =
    [
        "aàáâãäåāăąǎаαạả", "bвβƅ", "cçćĉċčсϲ", "dďđԁ", "eèéêëēĕėęěеєεẹẻ", "fƒ", "gĝğġģɡ", "hĥħһн", "iìíîïĩīĭįıǐіїιị", "jĵјϳ", "kķкκ", "lĺļľŀłӏℓ", "mмμ", "nñńņňŋηп", "oòóôõöøōŏőơоοσọỏ", "pрρ", "qԛ", "rŕŗřгѓ", "sśŝşšșѕ", "tţťŧțтτ",
        "uùúûüũūŭůűųưυụủ", "vνѵ", "wŵԝωшѡ", "xхχ", "yýÿŷуүỵỷ", "zźżžʐ",
    ];

    private static readonly Dictionary<int, char> Letters = Tables.SelectMany(table => table[1..].Select(c => (Letter: c, Plain: table[0]))).DistinctBy(entry => entry.Letter).ToDictionary(entry => (int)entry.Letter, entry => entry.Plain);

    /// <summary>The letter as plain text; itself where nothing plainer is known.</summary>
    public static string Of(Rune rune)
    {
        switch (rune.Value)
        {
            case '’' or '‘':
                return "'";
            case 'ß':
                return "ss";
            case 'æ':
                return "ae";
            case 'œ':
                return "oe";
            case >= 0xFF01 and <= 0xFF5E:
                return ((char)(rune.Value - 0xFEE0)).ToString();
            case >= 0x24B6 and <= 0x24CF:
                return ((char)('A' + rune.Value - 0x24B6)).ToString();
            case >= 0x24D0 and <= 0x24E9:
                return ((char)('a' + rune.Value - 0x24D0)).ToString();
            case >= 0x1D400 and <= 0x1D6A3:
                return ((char)((rune.Value - 0x1D400) % 52 is var at && at < 26 ? 'A' + at : 'a' + at - 26)).ToString();
            case (>= 0x1F130 and <= 0x1F149) or (>= 0x1F150 and <= 0x1F169) or (>= 0x1F170 and <= 0x1F189):
                return ((char)('A' + ((rune.Value - 0x1F130) % 32))).ToString();
            case >= 0x1F1E6 and <= 0x1F1FF:
                return ((char)('A' + rune.Value - 0x1F1E6)).ToString();
        }

        var lower = Rune.ToLowerInvariant(rune);
        return !Letters.TryGetValue(lower.Value, out var plain) ? rune.ToString() : (lower == rune ? plain : char.ToUpperInvariant(plain)).ToString();
    }
}
