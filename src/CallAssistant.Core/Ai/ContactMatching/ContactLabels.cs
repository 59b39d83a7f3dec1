namespace CallAssistant.Ai.ContactMatching;

/// <summary>Names that tell contacts from each other, for questions to the user and their answers.</summary>
internal static class ContactLabels
{
    /// <summary>A name for each contact that tells it from the others.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Contact> contacts)
    {
        var labels = contacts.Select(c => c.CompanyName is { Length: > 0 } company && !NameWords.Same(company, c.Name) ? $"{c.Name}, {company}" : c.Name).ToArray();
        var repeated = labels.CountBy(l => l, StringComparer.OrdinalIgnoreCase).Where(l => l.Value > 1).Select(l => l.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < labels.Length; i++)
        {
            if (repeated.Contains(labels[i]))
            {
                labels[i] = $"{labels[i]} (…{contacts[i].PhoneNumber[^Math.Min(4, contacts[i].PhoneNumber.Length)..]})";
            }
        }

        return labels;
    }

    /// <summary>The contacts that an answer names: an option of <see cref="Of"/>, a name or a company.</summary>
    public static IReadOnlyList<Contact> Match(string answer, IReadOnlyList<Contact> contacts)
    {
        var labels = Of(contacts);
        for (var i = 0; i < contacts.Count; i++)
        {
            if (string.Equals(labels[i], answer.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return [contacts[i]];
            }
        }

        return [.. contacts.Where(c => NameWords.Same(c.Name, answer) || NameWords.Same(c.CompanyName, answer))];
    }
}
