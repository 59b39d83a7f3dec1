using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.InstructionCallees;

/// <summary>Finds what the callee is to the user.</summary>
internal static class RoleFinder
{
    /// <summary>The words for the role and the role: "my dentist"; of several the user's own.</summary>
    public static (WordSpan? Span, Role? Role) Find(Instruction text, CallErrand errand)
    {
        (WordSpan? Span, Role? Role) best = (null, null);
        for (var i = 0; i < text.Words.Length; i++)
        {
            if (RoleTable.Find(text.Words[i].Lower) is not { } role)
            {
                continue;
            }

            var start = i;
            while (start > 0 && i - start < 3 && text.Words[start].Break == '\0' && !NameReader.IsStop(text.Words[start].Lower))
            {
                start--;
            }

            var isOwn = text.Words[start].Lower is "my" or "our";
            if (isOwn || (text.Words[start].Lower is "the" && best.Span is null && errand != CallErrand.ReserveTable))
            {
                best = (new WordSpan(start, i + 1), role);
            }
            else if (best.Role is null)
            {
                best = (text.Words[start].Lower is "a" or "an" or "the" ? new WordSpan(start, i + 1) : new WordSpan(i, i + 1), role);
            }

            if (isOwn)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>The role that gives what the user wants: "haircut" is of a hairdresser.</summary>
    public static Role? FindWanted(Instruction text)
    {
        foreach (var word in text.Words)
        {
            if (RoleTable.FindByWant(word.Lower) is { } role)
            {
                return role;
            }
        }

        return null;
    }
}
