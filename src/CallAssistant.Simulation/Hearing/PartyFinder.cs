namespace CallAssistant.Simulation;

/// <summary>Finds how many people come.</summary>
internal static class PartyFinder
{
    private const int Most = 40;

    /// <summary>"a table for four", "party of 6", "four people", "for 2"; null when nothing was said.</summary>
    public static int? Find(IReadOnlyList<Word> words, bool[] used)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (used[i] || NumberWords.Read(words, i) is not { Value: > 0 and <= Most } number)
            {
                continue;
            }

            var lead = i > 0 ? words[i - 1].Text : "";
            var next = i + number.Length < words.Count ? words[i + number.Length].Text : "";
            if (next is "people" or "persons" or "guests" or "adults" or "of" || (lead is "for" && !(next is "days" or "weeks" or "dollars" or "minutes" or "hours"))
                || (lead == "of" && i > 1 && words[i - 2].Text is "party" or "group"))
            {
                return number.Value;
            }
        }

        return null;
    }
}
