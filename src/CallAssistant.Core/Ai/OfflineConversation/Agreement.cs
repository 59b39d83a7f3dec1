using CallAssistant.Language;
using CallAssistant.Results;
using CallAssistant.Results.Facts;

namespace CallAssistant.Ai.OfflineConversation;

/// <summary>The words that agree to an offer, and those that read it back.</summary>
internal static class Agreement
{
    /// <summary>True when the accepted offer was read back to the callee.</summary>
    public static bool IsReadBack(Talk talk, Offer accepted) =>
        talk.Said.Any(s => s.Contains(Phrases.ReadBack, StringComparison.Ordinal) && (accepted.At is not { } at || s.Contains(SpokenFormat.Moment(at), StringComparison.Ordinal)));

    /// <summary>Reads the accepted offer back; to a callee that has said goodbye, it says goodbye.</summary>
    public static Reply ReadBack(Talk talk, Reply reply, Offer accepted)
    {
        if (Farewells.IsGoodbye(talk.LastHeard))
        {
            return Farewells.Done(talk, reply, "The callee said goodbye.");
        }

        var parts = new List<string>();
        if (talk.Context.Plan.Errand == CallErrand.ReserveTable && talk.Context.Plan.Details.PartySize is { } people)
        {
            parts.Add($"a table for {Wording.People(people)}");
        }

        if (accepted.At is { } at)
        {
            parts.Add(SpokenFormat.Moment(at));
        }

        if (accepted.Price is { Amount: > 0 } price)
        {
            parts.Add(SpokenFormat.Amount(price));
        }

        if (ConfirmationCode.Last(talk.CalleeTexts, talk.Text) is { } code)
        {
            parts.Add($"confirmation number {SpokenFormat.Spelled(code)}");
        }

        return parts.Count == 0 ? reply : reply.Say($"{Phrases.ReadBack}: {string.Join(", ", parts)}.").Say(Phrases.IsThatRight);
    }

    /// <summary>Agrees to an offer, in the words that name it.</summary>
    public static void Agree(Reply reply, Offer offer, Commitment commitment)
    {
        var verb = commitment == Commitment.Move ? "move it to" : "book";
        var what = offer.At is { } at ? SpokenFormat.Moment(at) : "it";
        var price = offer.Price is { Amount: > 0 } money ? " for " + SpokenFormat.Amount(money) : "";
        reply.Accept(offer).Say($"Yes, please {verb} {what}{price}.");
    }
}
