using CallAssistant.Ai.ContactMatching;
using CallAssistant.Ai.InstructionCallees;
using CallAssistant.Ai.Instructions;
using CallAssistant.Ai.InstructionTimes;
using CallAssistant.Numbers;

namespace CallAssistant.Ai.OfflinePlanning;

/// <summary>Decides which number is dialled: the user's own choice first, then a number in the words, then the contacts.</summary>
internal sealed class TargetFinder(DialableNumbers numbers)
{
    /// <summary>Finds the number.</summary>
    public Target Find(CallTask task, InstructionReading reading, Answers answers, PlanningContext context)
    {
        var contacts = context.Contacts;
        var chosen = task.ContactId is { } id ? contacts.FirstOrDefault(c => c.Id == id) : null;
        var number = task.TargetPhoneNumber ?? answers.FindPhone() ?? (chosen is null ? reading.PhoneNumber : null);
        if (number is not null)
        {
            var target = Check(chosen, number, context.Settings);
            return target.Contact is null && target.PhoneNumber is not null
                ? target with { Contact = contacts.FirstOrDefault(c => c.PhoneNumber == target.PhoneNumber) }
                : target;
        }

        if (chosen is not null)
        {
            return Check(chosen, chosen.PhoneNumber, context.Settings);
        }

        var found = answers.Find(Answers.Contact) is { } answer
            ? FindAnswered(answer, reading, contacts)
            : ContactMatcher.Match(reading.Callee, reading.Text, contacts);
        return found.Count == 1 ? Check(found[0], found[0].PhoneNumber, context.Settings) : new Target(null, null, found);
    }

    /// <summary>The zone of the callee: the contact's, else the number's, else the user's.</summary>
    public TimeZoneInfo ZoneOf(Target target, TimeZoneInfo home)
    {
        if (ZonedTime.Find(target.Contact?.TimeZone) is { } own)
        {
            return own;
        }

        var zones = target.PhoneNumber is { } number ? numbers.ZonesOf(number) : [];
        return zones.Count == 0 || zones.Contains(home.Id, StringComparer.Ordinal) ? home : ZonedTime.Find(zones[0]) ?? home;
    }

    private static IReadOnlyList<Contact> FindAnswered(string answer, InstructionReading reading, IReadOnlyList<Contact> contacts)
    {
        var exact = ContactLabels.Match(answer, contacts);
        return exact.Count > 0 ? exact : ContactMatcher.Match(new Callee { Words = answer, IsNamed = true }, reading.Text, contacts);
    }

    private Target Check(Contact? contact, string number, AssistantSettings settings) => numbers.Check(number, settings.Region) switch
    {
        NumberCheck.Accepted accepted => new Target(contact, accepted.E164, []),
        NumberCheck.Refused refused => new Target(contact, null, []) { Refused = refused },
        _ => new Target(contact, null, []),
    };
}
