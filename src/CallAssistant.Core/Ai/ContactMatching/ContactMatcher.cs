using CallAssistant.Ai.InstructionCallees;
using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.ContactMatching;

/// <summary>Finds the callee among the user's contacts.</summary>
internal sealed class ContactMatcher
{
    private const int Whole = 95;
    private readonly string[] _callee;
    private readonly string[] _person;
    private readonly HashSet<string> _said;
    private readonly RoleMatch? _role;

    private ContactMatcher(Callee callee, Instruction text, IReadOnlyList<Contact> contacts)
    {
        _callee = callee is { IsNamed: true, Words: { } words } ? NameWords.Of(words) : [];
        _person = callee.Person is { } person ? NameWords.Of(person) : [];
        _said = SaidNames.Find(text, contacts);
        _role = callee.Role is { } role ? new RoleMatch(role, isSaid: callee.Words is not null) : null;
    }

    /// <summary>The contacts that fit best, all equally well; empty when none fits. Takes time linear in the text and in the contacts.</summary>
    public static IReadOnlyList<Contact> Match(Callee callee, Instruction text, IReadOnlyList<Contact> contacts)
    {
        var matcher = new ContactMatcher(callee, text, contacts);
        var best = 0;
        var found = new List<Contact>();
        foreach (var contact in contacts)
        {
            var score = matcher.Score(contact);
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

    private int Score(Contact contact)
    {
        var isSaid = _said.Contains(contact.Name) || (contact.CompanyName is { } c && _said.Contains(c));
        if (_callee.Length == 0 && _person.Length == 0 && (_role is null || isSaid))
        {
            return isSaid ? Whole : 0;
        }

        var name = NameWords.Of(contact.Name);
        string[] company = contact.CompanyName is { Length: > 0 } firm ? NameWords.Of(firm) : [];
        var byPerson = Math.Max(NameWords.Score(_person, name), NameWords.Score(_person, company));
        if (_callee.Length > 0)
        {
            var byName = ByName(name, company);
            return byName > 0 ? byName + (byPerson > 0 ? 5 : 0) : isSaid ? Whole : 0;
        }

        var said = Math.Max(isSaid ? Whole : 0, byPerson);
        return said > 0 ? said : _role?.Score(contact, name, company) ?? 0;
    }

    /// <summary>Words of the name and of the company together count less than those of one of them.</summary>
    private int ByName(string[] name, string[] company)
    {
        var one = Math.Max(NameWords.Score(_callee, name), NameWords.Score(_callee, company));
        return company.Length == 0 ? one : Math.Max(one, Math.Min(NameWords.Score(_callee, [.. name, .. company]), 70));
    }
}
