namespace CallAssistant.Core.Tests.Conversations;

/// <summary>What must hold of every conversation, however it went.</summary>
internal static class ConversationChecks
{
    private const string Disclosure = "Hello, this is an AI assistant calling on behalf of Dana Reed.";
    private static readonly TimeSpan LongestCall = TimeSpan.FromMinutes(5);

    /// <summary>All that is wrong with a conversation; empty when nothing is.</summary>
    public static IEnumerable<string> Flaws(Conversation call) => [.. Manners(call), .. Book(call), .. Facts(call)];

    private static IEnumerable<string> Manners(Conversation call)
    {
        if (JournalChain.FindBreak(call.Journal) is { } broken)
        {
            yield return $"The journal is broken at {broken}.";
        }

        var ended = call.Journal.Select(entry => entry.Event).OfType<CallEvent.Ended>().Single();
        if (ended.AtMs > LongestCall.TotalMilliseconds)
        {
            yield return $"It took {ended.AtMs / 1000} seconds.";
        }

        if (call.Journal.Select(entry => entry.Event).OfType<CallEvent.Blocked>().FirstOrDefault() is { } blocked)
        {
            yield return $"The gate had to block: {blocked.Rule}.";
        }

        if (call.Journal.Any(entry => entry.Event is CallEvent.AgentFailed))
        {
            yield return "The agent failed.";
        }

        var said = call.AssistantWords.ToList();
        if (call.Truth is not null && call.Session.Outcome != CallOutcome.NoDisclosure && (said.Count == 0 || !(said[0] + Disclosure[Math.Min(said[0].Length, Disclosure.Length)..]).StartsWith(Disclosure, StringComparison.Ordinal)))
        {
            yield return "The disclosure was not heard first.";
        }

        if (call.Truth is not null && call.IsAchieved && !said.Exists(words => words.Contains("oodbye", StringComparison.Ordinal)))
        {
            yield return "There was no goodbye.";
        }

        if (call.Truth is not null && call.IsAchieved && !said.Exists(words => words.Contains("hank you", StringComparison.Ordinal)))
        {
            yield return "There were no thanks.";
        }

        var repeated = said.GroupBy(words => words).FirstOrDefault(group => group.Count() > 3 && group.Key.Length > 12);
        if (repeated is not null)
        {
            yield return $"Said {repeated.Count()} times: {repeated.Key}";
        }

        if (call.Session.Summary?.Text.Length is not (> 20 and < 700))
        {
            yield return "The summary is empty or too long.";
        }
    }

    private static IEnumerable<string> Book(Conversation call)
    {
        if (call.Truth is not { } truth)
        {
            yield break;
        }

        var plan = call.Planned.Plan!;
        var books = plan.Errand is CallErrand.BookAppointment or CallErrand.ReserveTable or CallErrand.MoveAppointment;
        if (books != truth.Added.Count > 0 && (!books || call.IsAchieved))
        {
            yield return $"Outcome {call.Session.Outcome} with {truth.Added.Count} bookings.";
        }

        if (books && !call.IsAchieved && truth.Added.Count > 0)
        {
            yield return $"Booked, but the outcome is {call.Session.Outcome}.";
        }

        if (truth.Added.Count > 1)
        {
            yield return "Booked more than once.";
        }

        foreach (var booking in truth.Added)
        {
            if (!truth.Allows(CalleeTruth.At(booking.At)))
            {
                yield return $"Booked {booking.At}, which the mandate forbids.";
            }

            if (plan.Errand != CallErrand.MoveAppointment && booking.Price > call.Planned.Mandate!.SpendingLimit.Amount)
            {
                yield return $"Booked for {booking.Price}, over the limit.";
            }

            if (plan.Errand == CallErrand.ReserveTable && booking.Party != plan.Details.PartySize)
            {
                yield return $"Booked for {booking.Party} people.";
            }

            if (!booking.Name.EndsWith("Reed", StringComparison.Ordinal))
            {
                yield return $"Booked under {booking.Name}.";
            }
        }
    }

    private static IEnumerable<string> Facts(Conversation call) =>
        call.Truth is { } truth ? call.Verified.Where(fact => !truth.IsTrue(fact, call)).Select(fact => $"Verified, but not true: {fact.Key} = {fact.Value} ({truth.PriceOnList(call)}).") : [];
}
