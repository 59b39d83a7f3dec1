namespace CallAssistant.Results.Facts;

/// <summary>Finds the name by which the callee introduces themselves: "this is Maria".</summary>
internal static class ContactPerson
{
    private static readonly string[] Leads = ["this is ", "my name is ", "you're speaking with ", "you are speaking with ", "you're speaking to "];

    /// <summary>The name; null when there is none.</summary>
    public static string? Read(string text)
    {
        foreach (var lead in Leads)
        {
            var at = text.IndexOf(lead, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }

            var words = text[(at + lead.Length)..].Split([' ', ',', '.', '!', '?'], StringSplitOptions.None);
            var name = words.Take(2).TakeWhile(w => w.Length > 1 && char.IsUpper(w[0]) && w.Skip(1).All(c => char.IsLower(c) || c == '\'' || c == '-')).ToList();
            if (name.Count > 0 && (at == 0 || !char.IsLetter(text[at - 1])))
            {
                return string.Join(' ', name);
            }
        }

        return null;
    }
}
