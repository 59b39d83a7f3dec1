using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.OfflinePlanning;

/// <summary>Drafts the mandate: no more than the errand needs and the settings allow.</summary>
internal static class MandateDrafter
{
    private static readonly WordPattern Machine = WordPattern.Parse("voicemail|voice-mail|mailbox|answerphone");
    private static readonly WordPattern[] MachineWords = WordPattern.ParseAll("voice mail", "answering machine");

    /// <summary>Drafts it.</summary>
    public static Mandate Draft(CallErrand errand, ErrandDetails details, Money? maxPrice, AssistantSettings settings, Instruction text, IReadOnlyList<string> forbidden)
    {
        var commitment = Commits(errand);
        var agreesToTime = commitment is Commitment.Book or Commitment.Move;
        return new Mandate
        {
            Commitments = commitment is { } c ? [c] : [],
            MaxPrice = maxPrice,
            AutoApproveLimit = new Money(settings.MaxAutoApproveAmount, settings.Currency),
            Window = agreesToTime ? details.Window : null,
            NotBefore = agreesToTime ? details.NotBefore : null,
            NotAfter = agreesToTime ? details.NotAfter : null,
            DisclosableFields = [.. settings.AllowedAuthFields.Where(f => FieldNeeds.Needs(errand, f, text.Words) && !forbidden.Any(c => FieldNeeds.Names(f, Word.Split(c)))).Where(f => settings.Profile.TryGetValue(f, out var value) && !string.IsNullOrWhiteSpace(value)).Distinct(StringComparer.Ordinal)],
            MayLeaveVoicemail = settings.LeaveVoicemail || (errand == CallErrand.LeaveMessage && AllowsMachine(text)),
        };
    }

    private static Commitment? Commits(CallErrand errand) => errand switch
    {
        CallErrand.BookAppointment or CallErrand.ReserveTable => Commitment.Book,
        CallErrand.MoveAppointment => Commitment.Move,
        CallErrand.CancelAppointment => Commitment.Cancel,
        _ => null,
    };

    /// <summary>"leave a voicemail" allows it; "do not leave a voicemail" does not.</summary>
    private static bool AllowsMachine(Instruction text)
    {
        if (!Machine.TryFind(text.Words, 0, out var at, out _) && !WordPattern.TryFindAny(MachineWords, text.Words, out at, out _))
        {
            return false;
        }

        for (var i = Math.Max(0, at - 5); i < at; i++)
        {
            if (text.Words[i].Lower is "no" or "not" or "don't" or "dont" or "never" or "without")
            {
                return false;
            }
        }

        return true;
    }
}
