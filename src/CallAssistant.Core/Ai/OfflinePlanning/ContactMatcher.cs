using CallAssistant.Ai.InstructionCallees;
using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.OfflinePlanning;

/// <summary>Finds the callee among the user's contacts.</summary>
internal static class ContactMatcher
{
    private static readonly string[] Fillers = ["the", "a", "an", "my", "our", "at", "of", "and", "&", "dr", "mr", "mrs", "ms", "doctor", "inc", "llc", "co"];

    /// <summary>The contacts that fit best, all equally well; empty when none fits.</summary>
    public static IReadOnlyList<Contact> Match(Callee callee, Instruction text, IReadOnlyList<Contact> contacts)
    {
        var best = 0;
        var found = new List<Contact>();
        var named = callee.Words is null ? [] : Tokens(callee.Words);
        var person = callee.Person is null ? [] : Tokens(callee.Person);
        foreach (var contact in contacts)
        {
            var score = Score(contact, callee, named, person, text);
            if (score > best)
            {
                best = score;
                found.Clear();
            }

            if (score == best && score > 0)
            {
                found.Add(contact);
            }
        }

        return found.Count > 1 && found.TrueForAll(c => c.PhoneNumber == found[0].PhoneNumber) ? [found[0]] : found;
    }

    /// <summary>The contacts that an answer names: an option of <see cref="Labels"/>, a name or a company.</summary>
    public static IReadOnlyList<Contact> MatchAnswer(string answer, IReadOnlyList<Contact> contacts)
    {
        var labels = Labels(contacts);
        for (var i = 0; i < contacts.Count; i++)
        {
            if (string.Equals(labels[i], answer.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return [contacts[i]];
            }
        }

        var exact = contacts.Where(c => Same(c.Name, answer) || Same(c.CompanyName, answer)).ToList();
        return exact;
    }

    /// <summary>A name for each contact that tells it from the others.</summary>
    public static IReadOnlyList<string> Labels(IReadOnlyList<Contact> contacts)
    {
        var labels = contacts.Select(c => c.CompanyName is { Length: > 0 } company && !Same(company, c.Name) ? $"{c.Name}, {company}" : c.Name).ToArray();
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

    private static int Score(Contact contact, Callee callee, string[] named, string[] person, Instruction text)
    {
        var name = Tokens(contact.Name);
        var company = contact.CompanyName is { Length: > 0 } c ? Tokens(c) : [];
        if (callee.IsNamed && named.Length > 0)
        {
            var byName = Math.Max(NameScore(named, name), NameScore(named, company));
            byName = Math.Max(byName, NameScore(named, [.. name, .. company]) is var both and > 0 ? Math.Min(both, 70) : 0);
            if (byName > 0)
            {
                return byName + (person.Length > 0 && (NameScore(person, name) > 0 || NameScore(person, company) > 0) ? 5 : 0);
            }

            return Math.Max(IsSaid(text, contact.Name), IsSaid(text, contact.CompanyName));
        }

        var said = Math.Max(IsSaid(text, contact.Name), IsSaid(text, contact.CompanyName));
        if (person.Length > 0)
        {
            said = Math.Max(said, Math.Max(NameScore(person, name), NameScore(person, company)));
        }

        return said > 0 ? said : callee.Role is { } role ? RoleScore(contact, role, name, company, callee.Words is not null) : 0;
    }

    /// <summary>100 for the same name, 90 when one begins with the other, 80 when it holds all the words.</summary>
    private static int NameScore(string[] said, string[] name)
    {
        if (said.Length == 0 || name.Length == 0)
        {
            return 0;
        }

        if (said.AsSpan().SequenceEqual(name))
        {
            return 100;
        }

        var shared = said.Count(w => Array.IndexOf(name, w) >= 0);
        return shared == said.Length ? name.AsSpan().StartsWith(said) ? 90 : 80
            : shared == name.Length && (name.Length > 1 || said.Length == 1) ? 75
            : 0;
    }

    /// <summary>95 when the whole name stands in the instruction; names of one word only when written with a capital.</summary>
    private static int IsSaid(Instruction text, string? fullName)
    {
        if (string.IsNullOrEmpty(fullName) || text.Text.Length < fullName.Length)
        {
            return 0;
        }

        for (var at = text.Text.IndexOf(fullName, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.Text.IndexOf(fullName, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var word = text.WordFrom(at);
            var isWhole = word < text.Words.Length && text.Words[word].Start == at && Array.Exists(text.Words, w => w.End == at + fullName.Length);
            if (isWhole && (fullName.Contains(' ') || (!text.IsOneCase && text.Words[word].IsCapital && word > 0 && text.Words[word].Break != '.')))
            {
                return 95;
            }
        }

        return 0;
    }

    private static int RoleScore(Contact contact, Role role, string[] name, string[] company, bool isSaid)
    {
        // A wish that only implies a role ("a haircut") counts less than a role that was said.
        var weight = isSaid ? 0 : -20;
        var notes = contact.Notes is { Length: > 0 } n ? Word.Split(n.Length > 400 ? n[..400] : n).Select(w => w.Lower).ToArray() : [];
        if (Array.IndexOf(notes, role.Said) >= 0)
        {
            return 60 + (notes.Any(w => w is "my" or "our") ? 5 : 0) + weight;
        }

        if (role.Names.Any(w => Array.IndexOf(notes, w) >= 0))
        {
            return 55 + weight;
        }

        if (role.Names.Concat(role.Means).Any(w => Array.IndexOf(company, w) >= 0 || Array.IndexOf(name, w) >= 0))
        {
            return 50 + weight;
        }

        return role.Means.Any(w => Array.IndexOf(notes, w) >= 0) ? 40 + weight : 0;
    }

    private static bool Same(string? a, string b) => a is not null && Tokens(a).AsSpan().SequenceEqual(Tokens(b));

    private static string[] Tokens(string name)
    {
        var tokens = Word.Split(name).Select(w => w.Lower.EndsWith("'s", StringComparison.Ordinal) ? w.Lower[..^2] : w.Lower).ToArray();
        var significant = tokens.Where(t => Array.IndexOf(Fillers, t) < 0).ToArray();
        return significant.Length > 0 ? significant : tokens;
    }
}
