using CallAssistant.Ai.OfflineConversation;
using CallAssistant.Language;
using CallAssistant.Mandates;
using CallAssistant.Results;
using CallAssistant.Results.Facts;

namespace CallAssistant.Ai.OfflineAnalysis;

/// <summary>Says what a call has brought, from proven facts alone.</summary>
internal static class ResultWords
{
    /// <summary>One to four sentences.</summary>
    public static string Write(AnalysisContext context, IReadOnlyList<CandidateFact> proven)
    {
        var details = context.Task.Plan!.Details;
        var callee = Quote.Callee(context);
        var subject = details.Subject is { Length: > 0 } s ? s : null;
        string? Fact(string key) => proven.FirstOrDefault(f => f.Key == key)?.Value;
        string Words(string key) => Said(context, proven.First(f => f.Key == key));
        var lines = new List<string>();
        switch (context.Task.Plan.Errand)
        {
            case CallErrand.BookAppointment:
                lines.Add($"{Capital(Wording.WithArticle(subject ?? "appointment"))} with {callee} is booked for {When(Fact(FactKeys.Appointment))}.");
                break;
            case CallErrand.ReserveTable:
                lines.Add($"A table{(details.PartySize is { } people ? $" for {Wording.People(people)}" : "")} at {callee} is reserved for {When(Fact(FactKeys.Appointment))}.");
                break;
            case CallErrand.MoveAppointment:
                lines.Add($"The appointment with {callee} was moved{(Existing(details) is { } old ? $" from {old}" : "")} to {When(Fact(FactKeys.Appointment))}.");
                break;
            case CallErrand.CancelAppointment:
                lines.Add($"The appointment with {callee}{(Existing(details) is { } gone ? $" on {gone}" : "")} is cancelled.");
                lines.Add($"They said: {Words(FactKeys.Cancelled)}");
                break;
            case CallErrand.AskPrice when CallText.TryMoney(Fact(FactKeys.Price), out var price):
                lines.Add($"{Capital(Wording.WithArticle(subject ?? "that"))} at {callee} costs {SpokenFormat.Amount(price)}. They said: {Words(FactKeys.Price)}");
                break;
            case CallErrand.AskOpeningHours:
                lines.Add($"{Capital(callee)} told their opening hours. They said: {Words(FactKeys.OpeningHours)}");
                break;
            case CallErrand.CheckOrder:
                lines.Add($"{Capital(callee)} told how far the order is. They said: {Words(Fact(FactKeys.OrderStatus) is null ? FactKeys.DeliveryDate : FactKeys.OrderStatus)}");
                break;
            case CallErrand.LeaveMessage:
                lines.Add($"The message{(details.Person is { } whom && whom != details.Callee ? " for " + whom : "")} was given to {callee}. They said: {Words(FactKeys.MessageTaken)}");
                break;
            default:
                lines.Add($"{Capital(callee)} answered the question. They said: {Words(FactKeys.Answer)}");
                break;
        }

        if (MandateRules.CommitmentOf(context.Task.Plan.Errand) is not null)
        {
            AddTerms(lines, Fact);
        }

        return string.Join(' ', lines);
    }

    private static void AddTerms(List<string> lines, Func<string, string?> fact)
    {
        if (CallText.TryMoney(fact(FactKeys.Price), out var price))
        {
            lines.Add(price.Amount == 0 ? "It costs nothing." : $"The price is {SpokenFormat.Amount(price)}.");
        }

        if (CallText.TryMoney(fact(FactKeys.Deposit), out var deposit) && deposit.Amount > 0)
        {
            lines.Add($"A deposit of {SpokenFormat.Amount(deposit)} is due.");
        }

        if (fact(FactKeys.ConfirmationNumber) is { } code)
        {
            lines.Add($"The confirmation number is {code}.");
        }
    }

    private static string When(string? value) => CallText.TryMoment(value ?? "", out var at) ? SpokenFormat.Moment(at) : "the time that was agreed";

    private static string? Existing(ErrandDetails details) =>
        details.Existing is not { Length: > 0 } existing ? null : CallText.TryMoment(existing, out var at) ? SpokenFormat.Moment(at) : existing.StartsWith("on ", StringComparison.OrdinalIgnoreCase) ? existing[3..] : existing.StartsWith("from ", StringComparison.OrdinalIgnoreCase) ? existing[5..] : existing;

    /// <summary>The sentences from the one that holds the fact on, in quotation marks.</summary>
    private static string Said(AnalysisContext context, CandidateFact fact)
    {
        var segment = context.Segments.First(s => s.Id == fact.SegmentId);
        var sentences = Clause.Sentences(segment.Text).ToList();
        var first = sentences.FindIndex(s => s.Text.Contains(fact.RawFragment, StringComparison.Ordinal));
        return Quote.Of(first < 0 ? segment.Text : string.Join(' ', sentences.Skip(first).Where(s => !s.IsQuestion).Select(s => s.Text.Trim())));
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
