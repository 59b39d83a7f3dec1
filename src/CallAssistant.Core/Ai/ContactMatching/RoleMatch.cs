using System.Buffers;
using CallAssistant.Ai.InstructionCallees;
using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.ContactMatching;

/// <summary>Tells how well contacts fit a role: "my dentist".</summary>
internal sealed class RoleMatch
{
    private const int LongestNotes = 400;
    private readonly Role _role;
    private readonly HashSet<string> _meaning;
    private readonly SearchValues<string> _anyWord;
    private readonly int _weight;

    /// <summary>A wish that only implies a role ("a haircut") counts less than a role that was said.</summary>
    public RoleMatch(Role role, bool isSaid)
    {
        _role = role;
        _meaning = role.Means.Count > 0 ? [.. role.Names, .. role.Means] : [];
        _anyWord = SearchValues.Create([role.Said, .. role.Names, .. role.Means], StringComparison.OrdinalIgnoreCase);
        _weight = isSaid ? 0 : -20;
    }

    /// <summary>65 for "my dentist" in the notes down to 40 for a word that only hints at the role; 0 for none.</summary>
    public int Score(Contact contact, string[] name, string[] company)
    {
        var notes = Notes(contact);
        if (Array.IndexOf(notes, _role.Said) >= 0)
        {
            return 60 + (notes.Any(word => word is "my" or "our") ? 5 : 0) + _weight;
        }

        if (_role.Names.Any(word => Array.IndexOf(notes, word) >= 0))
        {
            return 55 + _weight;
        }

        if (Array.Exists(company, _meaning.Contains) || Array.Exists(name, _meaning.Contains))
        {
            return 50 + _weight;
        }

        return _role.Means.Any(word => Array.IndexOf(notes, word) >= 0) ? 40 + _weight : 0;
    }

    private string[] Notes(Contact contact)
    {
        var notes = contact.Notes ?? "";
        notes = notes.Length > LongestNotes ? notes[..LongestNotes] : notes;
        return notes.AsSpan().ContainsAny(_anyWord) ? Array.ConvertAll(Word.Split(notes), word => word.Lower) : [];
    }
}
