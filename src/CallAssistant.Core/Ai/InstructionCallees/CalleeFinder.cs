using CallAssistant.Ai.Instructions;
using CallAssistant.Language.Names;

namespace CallAssistant.Ai.InstructionCallees;

/// <summary>Finds who is to be called, whom to ask for, the booking's name and the town.</summary>
internal static class CalleeFinder
{
    /// <summary>Reads the callee.</summary>
    public static Callee Find(Instruction text, CallErrand errand)
    {
        var bookingName = BookingNameFinder.Find(text, errand);
        var place = PlaceFinder.Find(text, bookingName);
        var person = PersonFinder.Find(text);
        var business = BusinessFinder.Find(text, person, place, bookingName);
        var (roleSpan, role) = RoleFinder.Find(text, errand);

        if (business is null && roleSpan is { } before && !text.IsOneCase && NameReader.TryRead(text, before.End, out var nameEnd) && text.Words[before.End].Break == '\0'
            && !PersonWords.IsTitle(text.Words[before.End].Lower))
        {
            // "my sister Anna"
            return Make(text, new WordSpan(before.End, nameEnd), isNamed: true, role, person, bookingName, place);
        }

        if (business is { } b)
        {
            return Make(text, b, isNamed: true, b.Overlaps(roleSpan) ? role : null, person?.IsInside(b) == true ? null : person, bookingName, place);
        }

        if (roleSpan is { } r)
        {
            var made = Make(text, r, isNamed: false, role, person, bookingName, place);
            return made with { Words = made.Words!.EndsWith("'s", StringComparison.Ordinal) ? made.Words[..^2] : made.Words };
        }

        // "with Dr. Patel": the person is the callee when nobody else is named.
        return person is { } p
            ? Make(text, p, isNamed: true, role: null, p, bookingName, place)
            : Make(text, callee: null, isNamed: false, RoleFinder.FindWanted(text), person: null, bookingName, place);
    }

    private static Callee Make(Instruction text, WordSpan? callee, bool isNamed, Role? role, WordSpan? person, WordSpan? bookingName, WordSpan? place) => new()
    {
        Words = Slice(text, callee),
        IsNamed = isNamed,
        Role = role,
        Person = Slice(text, person),
        BookingName = Slice(text, bookingName),
        Place = Towns.Canonical(Slice(text, place)),
    };

    private static string? Slice(Instruction text, WordSpan? span) => span is { } s ? text.Slice(s.Start, s.End) : null;
}
