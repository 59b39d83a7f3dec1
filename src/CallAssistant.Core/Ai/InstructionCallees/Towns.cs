using System.Collections.Frozen;
using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.InstructionCallees;

/// <summary>Towns that are told from other words even in small letters, and short names for them.</summary>
internal static class Towns
{
    private static readonly FrozenDictionary<string, string> Short = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sf"] = "San Francisco", ["sfo"] = "San Francisco", ["san fran"] = "San Francisco", ["frisco"] = "San Francisco", ["la"] = "Los Angeles",
        ["lax"] = "Los Angeles", ["nyc"] = "New York", ["new york city"] = "New York", ["philly"] = "Philadelphia", ["sd"] = "San Diego", ["vegas"] = "Las Vegas",
        ["dc"] = "Washington", ["atl"] = "Atlanta", ["chi-town"] = "Chicago",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Known = (
        "cambridge|london|london kings cross|london liverpool street|birmingham|birmingham new street|norwich|ely|peterborough|leicester|stevenage|broxbourne|"
        + "stansted airport|bishops stortford|kings lynn|manchester|liverpool|leeds|oxford|bristol|edinburgh|glasgow|dublin|paris|berlin|new york|los angeles|chicago|"
        + "houston|phoenix|philadelphia|san antonio|san diego|dallas|san jose|austin|fort worth|columbus|charlotte|san francisco|seattle|denver|washington|nashville|"
        + "boston|detroit|portland|las vegas|memphis|baltimore|milwaukee|fresno|sacramento|atlanta|miami|oakland|berkeley|long beach|anaheim|santa rosa|toronto|"
        + "vancouver|montreal|sydney|melbourne|brooklyn|manhattan|queens|palo alto|fremont|livermore|sunnyvale").Split('|').Concat(Short.Keys.Where(k => k is not "la"))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first known town in the text.</summary>
    public static WordSpan? Find(Instruction text)
    {
        for (var i = 0; i < text.Words.Length; i++)
        {
            if (text.Words[i].IsCapital && TryMatch(text, i, out var end))
            {
                return new WordSpan(i, end);
            }
        }

        return null;
    }

    /// <summary>True when a known town starts at the word.</summary>
    public static bool TryMatch(Instruction text, int start, out int end)
    {
        for (var length = 3; length > 0; length--)
        {
            end = start + length;
            if (end <= text.Words.Length && Known.Contains(string.Join(' ', text.Words[start..end].Select(w => w.Lower))))
            {
                return true;
            }
        }

        end = start;
        return false;
    }

    /// <summary>The full name of a town: "SF" is "San Francisco".</summary>
    public static string? Canonical(string? town) => town is null ? null : Short.GetValueOrDefault(town.ToLowerInvariant(), town);
}
