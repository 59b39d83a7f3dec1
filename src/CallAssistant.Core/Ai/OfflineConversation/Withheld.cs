using CallAssistant.Mandates;

namespace CallAssistant.Ai.OfflineConversation;

/// <summary>Values that the callee asks for and may not have.</summary>
internal static class Withheld
{
    private const int MostAsked = 3;
    private static readonly PhraseSet Name = new("name", "names");

    /// <summary>The value of a field as it may be said; null when it may not. A name is the one that the booking goes under, where the user gave one.</summary>
    public static string? ValueOf(Talk talk, string field)
    {
        var name = field == PrivateFields.FullName ? talk.Context.Plan.Details.BookingName : null;
        var value = name is { Length: > 0 } ? name : talk.Context.DisclosableValues.GetValueOrDefault(field);
        return value is { Length: > 0 } ? value : null;
    }

    /// <summary>True when the callee asks, for the third time, for something that it may not have.</summary>
    public static bool IsPressed(Talk talk) =>
        FieldQuestion.Read(talk.Heard).Any(field => ValueOf(talk, field) is null && talk.CalleeTexts.Count(text => FieldQuestion.Read(text).Contains(field)) >= MostAsked);

    /// <summary>True while the callee waits for a name that it may not have: nothing is agreed to before that.</summary>
    public static bool IsNameWanted(Talk talk) =>
        ValueOf(talk, PrivateFields.FullName) is null && Name.IsIn(new WordText(talk.Heard)) && talk.CalleeTexts.Any(text => FieldQuestion.Read(text).Contains(PrivateFields.FullName));

    /// <summary>Ends the call; an offer is left to the user.</summary>
    public static void End(Talk talk, Reply reply)
    {
        if (talk.Context.Accepted is null && talk.OnTable is [.., { At: not null } open])
        {
            Farewells.LeaveToUser(talk, reply, open);
        }
        else
        {
            Farewells.Sorry(talk, reply, "I am sorry, I cannot give more than that.", "The callee asks for what it may not have.");
        }
    }
}
