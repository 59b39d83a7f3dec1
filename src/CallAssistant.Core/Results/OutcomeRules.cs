using CallAssistant.Mandates;
using CallAssistant.Results.Facts;

namespace CallAssistant.Results;

/// <summary>Decides what came of a call, from signals and from facts with their status. Neither an agent's nor an analyst's word counts. Pure.</summary>
internal static class OutcomeRules
{
    /// <summary>Decides.</summary>
    /// <param name="status">The session's status.</param>
    /// <param name="journal">The whole journal.</param>
    /// <param name="facts">The facts as the evidence check left them.</param>
    /// <param name="plan">What was wanted.</param>
    /// <param name="mandate">What was allowed.</param>
    public static CallOutcome Decide(CallSessionStatus status, IReadOnlyList<JournalEntry> journal, IReadOnlyList<ExtractedFact> facts, CallPlan plan, Mandate mandate)
    {
        switch (status)
        {
            case CallSessionStatus.Busy: return CallOutcome.Busy;
            case CallSessionStatus.NoAnswer: return CallOutcome.NoAnswer;
            case CallSessionStatus.Completed: break;
            case CallSessionStatus.Failed when !journal.Any(e => e.Event is CallEvent.CalleeSpoke or CallEvent.AssistantSpoke): return CallOutcome.TechnicalFailure;
            case CallSessionStatus.Failed: break;
            default: return CallOutcome.Unknown;
        }

        var call = new CallReading(journal);
        if (call.OptedOut || call.Has(CalleeCue.DoNotCall))
        {
            return CallOutcome.OptedOut;
        }

        if (call.IsMachine)
        {
            return call.KeepsMessages && call.AssistantWordsAfterGreeting ? CallOutcome.VoicemailLeft : CallOutcome.VoicemailNoMessage;
        }

        if (call.WasScreened)
        {
            return status == CallSessionStatus.Failed ? CallOutcome.TechnicalFailure : CallOutcome.Declined;
        }

        var verified = facts.Where(f => f.Status == FactStatus.Verified).ToList();
        if (call.Accepted is null && call.Has(CalleeCue.WrongNumber))
        {
            return CallOutcome.WrongNumber;
        }

        if (!call.DisclosureHeard)
        {
            // In a queue there was nobody to disclose it to.
            return status == CallSessionStatus.Failed ? CallOutcome.TechnicalFailure : call.EndDetail == EndReasons.HoldBudget ? CallOutcome.HoldExhausted : CallOutcome.NoDisclosure;
        }

        if (IsAchieved(call, verified, plan, mandate))
        {
            return CallOutcome.Achieved;
        }

        var outcome = Short(status, call, verified);
        var refused = plan.Errand == CallErrand.AskQuestion && call.AskedAfterDisclosure && outcome is CallOutcome.Unknown or CallOutcome.Declined && verified.Exists(f => f.Key == FactKeys.Answer);
        return !refused ? outcome : QuestionKind.IsYesNo(plan) && !call.Has(CalleeCue.Refusal) ? CallOutcome.InformationOnly : CallOutcome.Declined;
    }

    private static CallOutcome Short(CallSessionStatus status, CallReading call, List<ExtractedFact> verified)
    {
        if (call.LeftOpen is not null || call.Accepted is not null)
        {
            // Accepted, but not proven by the callee's words: the user has to look.
            return CallOutcome.NeedsUser;
        }

        switch (call.EndDetail)
        {
            case EndReasons.HoldBudget: return CallOutcome.HoldExhausted;
            case EndReasons.TimeBudget or EndReasons.TurnBudget or EndReasons.NoProgress or EndReasons.SilenceBudget: return CallOutcome.BudgetExhausted;
            case EndReasons.HostStopped: return CallOutcome.TechnicalFailure;
        }

        if (status == CallSessionStatus.Failed || call.AgentFailed)
        {
            return CallOutcome.TechnicalFailure;
        }

        if (call.Listener == Listener.OtherLanguage)
        {
            // Somebody who speaks their language has to call.
            return CallOutcome.NeedsUser;
        }

        if (call.Has(CalleeCue.Refusal | CalleeCue.Hostile) || (call.LastCue(CalleeCue.NothingFree | CalleeCue.Denial) && call.AskedAfterDisclosure))
        {
            return CallOutcome.Declined;
        }

        return verified.Exists(f => f.Key is not (FactKeys.ContactPerson or FactKeys.Answer or FactKeys.OrderStatus)) ? CallOutcome.InformationOnly : call.Has(CalleeCue.NotKnown | CalleeCue.NothingFree) ? CallOutcome.Declined : CallOutcome.Unknown;
    }

    private static bool IsAchieved(CallReading call, List<ExtractedFact> verified, CallPlan plan, Mandate mandate)
    {
        bool Any(params ReadOnlySpan<string> keys)
        {
            foreach (var key in keys)
            {
                if (verified.Exists(f => f.Key == key))
                {
                    return true;
                }
            }

            return false;
        }

        return plan.Errand switch
        {
            CallErrand.BookAppointment or CallErrand.ReserveTable or CallErrand.MoveAppointment => IsBooked(call, verified, plan, mandate),
            CallErrand.CancelAppointment => mandate.Commitments.Contains(Commitment.Cancel) && verified.Exists(f => f is { Key: FactKeys.Cancelled, Value: "true" }),
            CallErrand.AskPrice => Any(FactKeys.Price),
            CallErrand.AskOpeningHours => Any(FactKeys.OpeningHours),
            CallErrand.CheckOrder => Any(FactKeys.OrderStatus, FactKeys.DeliveryDate),
            CallErrand.LeaveMessage => call.AskedAfterDisclosure && verified.Exists(f => f is { Key: FactKeys.MessageTaken, Value: "true" }),
            _ => call.AskedAfterDisclosure && verified.Exists(f => f.Key == FactKeys.Answer && !AnswerText.IsRefusal(f.Value)),
        };
    }

    private static bool IsBooked(CallReading call, List<ExtractedFact> verified, CallPlan plan, Mandate mandate)
    {
        if (call.Accepted is not { At: { } at } accepted || MandateRules.CommitmentOf(plan.Errand) is not { } commitment || (!call.IsApproved && MandateRules.Judge(accepted, mandate, commitment) is not null))
        {
            return false;
        }

        var dearer = verified.Exists(f => f.Key is FactKeys.Price or FactKeys.Deposit && IsOver(f.Value, mandate.SpendingLimit, accepted, f.Key));
        return !dearer && verified.Exists(f => f.Key == FactKeys.Appointment && CallText.TryMoment(f.Value, out var moment) && moment == at);
    }

    private static bool IsOver(string value, Money limit, Offer accepted, string key)
    {
        if (!CallText.TryMoney(value, out var money) || money.Amount == 0)
        {
            return false;
        }

        var agreed = key == FactKeys.Price ? accepted.Price : accepted.Deposit;
        return money != agreed && (!money.IsComparableTo(limit) || money.Exceeds(limit));
    }
}
