using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.OfflinePlanning;

/// <summary>Decides which number is dialled: the user's own choice first, then a number in the words, then the contacts.</summary>
internal static class TargetFinder
{
    /// <summary>Finds the number.</summary>
    public static Target Find(CallTask task, InstructionReading reading, Answers answers, IReadOnlyList<Contact> contacts)
    {
        var chosen = task.ContactId is { } id ? contacts.FirstOrDefault(c => c.Id == id) : null;
        var number = task.TargetPhoneNumber ?? answers.FindPhone() ?? (chosen is null ? reading.PhoneNumber : null);
        if (number is not null)
        {
            return new Target(chosen ?? contacts.FirstOrDefault(c => c.PhoneNumber == number), number, []);
        }

        if (chosen is not null)
        {
            return new Target(chosen, chosen.PhoneNumber, []);
        }

        var found = answers.Find(Answers.Contact) is { } answer
            ? FindAnswered(answer, reading, contacts)
            : ContactMatcher.Match(reading.Callee, reading.Text, contacts);
        return found.Count == 1 ? new Target(found[0], found[0].PhoneNumber, []) : new Target(null, null, found);
    }

    private static IReadOnlyList<Contact> FindAnswered(string answer, InstructionReading reading, IReadOnlyList<Contact> contacts)
    {
        var exact = ContactMatcher.MatchAnswer(answer, contacts);
        return exact.Count > 0 ? exact : ContactMatcher.Match(new Callee { Words = answer, IsNamed = true }, reading.Text, contacts);
    }
}
