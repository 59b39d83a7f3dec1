using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.OfflinePlanning;

/// <summary>Writes what the assistant means to say, in the tone that the user chose.</summary>
internal sealed class ScriptWriter(ErrandDetails details, CallErrand errand, CallTone tone, string principal, Mandate mandate, Offer? openOffer)
{
    /// <summary>The whole script.</summary>
    public CallScript Write() => new()
    {
        Opening = Opening(),
        KeyQuestions = [.. Request()],
        Fallbacks = [.. Fallbacks()],
        Closing = tone switch
        {
            CallTone.Friendly => "Thank you very much for your help. Have a nice day. Goodbye.",
            CallTone.Neutral => "Thank you. Goodbye.",
            _ => "Thank you for your time. Goodbye.",
        },
        Voicemail = mandate.MayLeaveVoicemail ? Voicemail() : null,
    };

    /// <summary>Who calls, that it is an AI and for whom; nothing of the task.</summary>
    private string Opening() => $"{(tone is CallTone.Firm or CallTone.Assertive ? "Good day" : "Hello")}, this is an AI assistant calling on behalf of {principal}.";

    private IEnumerable<string> Request()
    {
        var please = tone == CallTone.Friendly ? "please " : "";
        if (details.Person is { } person && person != details.Callee && errand != CallErrand.BookAppointment)
        {
            yield return $"Could I {please}speak to {person}?";
        }

        if (openOffer is not null)
        {
            yield return $"On our last call you offered {GoalWriter.Describe(openOffer)}. Is that still available?";
        }

        foreach (var line in Errand(please))
        {
            yield return line;
        }
    }

    private IEnumerable<string> Errand(string please) => errand switch
    {
        CallErrand.BookAppointment => [$"{Want()} book {(details.Subject is { } s ? Prose.WithArticle(s) : "an appointment")}{WithPerson()}{When()}.", .. AskPrice(), "Could you give me a confirmation number?"],
        CallErrand.ReserveTable => [$"{Want()} reserve a table{(details.PartySize is { } n ? $" for {Prose.Number(n)}" : "")}{When()}.", .. AskPrice(), "Could you confirm the reservation?"],
        CallErrand.MoveAppointment => [$"{Want()} move {Owned()}{OnExisting()} to another time{When()}.", .. AskPrice(), "Could you confirm the new time?"],
        CallErrand.CancelAppointment => [$"{Want()} cancel {Owned()}{OnExisting()}.", "Is there a fee for cancelling?", "Could you confirm that it is cancelled?"],
        CallErrand.AskPrice => [$"Could you {please}tell me the price of {details.Subject ?? "it"}?", "Is everything included in that price?"],
        CallErrand.AskOpeningHours => [$"Could you {please}tell me when you are open{When()}?"],
        CallErrand.CheckOrder => [$"Could you {please}tell me the status of {(details.Reference is { } r ? $"order {r}" : $"{principal}'s {details.Subject ?? "order"}")}?", "When will it be ready or arrive?"],
        CallErrand.LeaveMessage => [$"Could I leave a message{((details.Person ?? details.Callee) is { } whom ? $" for {whom}" : "")}?", .. details.Message is { } m ? [$"The message from {principal} is: {m}."] : Array.Empty<string>(), $"Could you {please}pass that on?"],
        _ => [Question(please)],
    };

    private string Question(string please) => details.Subject switch
    {
        null => $"I have a question from {principal}.",
        var s when s.StartsWith("if ", StringComparison.OrdinalIgnoreCase) || s.StartsWith("whether ", StringComparison.OrdinalIgnoreCase) || s.StartsWith("what", StringComparison.OrdinalIgnoreCase)
            || s.StartsWith("wh", StringComparison.OrdinalIgnoreCase) || s.StartsWith("how", StringComparison.OrdinalIgnoreCase) => $"Could you {please}tell me {s}?",
        var s when s.StartsWith("do ", StringComparison.OrdinalIgnoreCase) || s.StartsWith("does ", StringComparison.OrdinalIgnoreCase) || s.StartsWith("is ", StringComparison.OrdinalIgnoreCase)
            || s.StartsWith("are ", StringComparison.OrdinalIgnoreCase) || s.StartsWith("can ", StringComparison.OrdinalIgnoreCase) => $"{Prose.Capital(s)}?",
        var s => $"I have a question about this: {s}.",
    };

    private IEnumerable<string> Fallbacks()
    {
        if (errand is CallErrand.BookAppointment or CallErrand.MoveAppointment or CallErrand.ReserveTable)
        {
            yield return tone switch
            {
                CallTone.Friendly => $"That does not fit, I am afraid. Do you have anything else{When()}?",
                CallTone.Neutral => $"That does not fit. Do you have anything else{When()}?",
                _ => $"That is outside of what I may agree to. Please check for another time{When()}.",
            };
            if (tone == CallTone.Assertive)
            {
                yield return "Please look once more, or tell me who else could help.";
            }

            yield return $"I have to check with {principal} and we will call back.";
        }
        else if (errand == CallErrand.CancelAppointment)
        {
            yield return $"I cannot agree to a fee. I have to check with {principal} and we will call back.";
        }
        else
        {
            yield return tone is CallTone.Firm or CallTone.Assertive ? "Who could tell me, and when can I reach them?" : "Is there somebody else who could help with that?";
        }
    }

    /// <summary>The message itself only where passing it on is the errand; else nothing of the task.</summary>
    private string Voicemail() => errand == CallErrand.LeaveMessage && details.Message is { } message
        ? $"{Opening()} I have a message for {details.Person ?? details.Callee ?? "you"}: {message}. Thank you, goodbye."
        : $"{Opening()} We will try to reach you again. Thank you, goodbye.";

    private IEnumerable<string> AskPrice() => mandate.MaxPrice is null && errand != CallErrand.BookAppointment ? [] : ["How much will that be?"];

    private string Want() => tone == CallTone.Assertive ? "I need to" : "I would like to";

    private string Owned() => principal == ScriptNames.Unnamed ? $"my client's {details.Subject ?? "appointment"}" : $"{principal}'s {details.Subject ?? "appointment"}";

    private string OnExisting() => details.Existing is null && details.Reference is { } reference ? $", number {reference}" : Prose.On(details.Existing);

    private string WithPerson() => details.Person is { } person ? $" with {person}" : "";

    private string When() => GoalWriter.Times(details) + details.Preference switch
    {
        SlotPreference.Earliest => ", at the earliest time you have",
        SlotPreference.Latest => ", at the latest time you have",
        _ => "",
    };
}
