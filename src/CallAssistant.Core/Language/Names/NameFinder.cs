namespace CallAssistant.Language.Names;

/// <summary>Finds the names of businesses and people in a text. Linear: each token is looked at with a bounded number of neighbours.</summary>
internal static class NameFinder
{
    /// <summary>The names in order; they do not overlap.</summary>
    /// <param name="text">The words.</param>
    /// <param name="isBusiness">True when the talk is about businesses, and not about films, cars or songs, which have names too.</param>
    public static IReadOnlyList<FoundName> Find(SaidText text, bool isBusiness)
    {
        var names = new List<FoundName>();
        var from = 0;
        for (var i = 0; i < text.Reading.Count; i++)
        {
            if (i < from)
            {
                continue;
            }

            var found = (text.HasCapitals ? WrittenNames.Read(text, i, isBusiness) : null) ?? SpokenNames.Read(text, i, from, isBusiness);
            if (found is { } name && name.First >= from)
            {
                names.Add(name);
                from = name.Next;
            }
        }

        return names;
    }
}
