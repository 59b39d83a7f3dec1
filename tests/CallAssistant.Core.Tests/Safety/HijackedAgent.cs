using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CallAssistant.Language;
using CallAssistant.Mandates;

namespace CallAssistant.Core.Tests.Safety;

/// <summary>A model that behaves until the callee's last line and then does what the attacker wants.</summary>
/// <remarks>
/// Intents that an agent of this library can have: to say something (<c>say</c>; <c>share_field</c> says a value), <c>accept_offer</c> and an appointment that is written down (<see cref="AgentOutput.AcceptOffer"/>),
/// <c>send_dtmf</c> (<see cref="AgentOutput.SendDigits"/>). For all others, to dial, transfer, write messages, change settings or tasks, there is no <see cref="AgentOutput"/>: they have no effect by construction.
/// </remarks>
internal sealed class HijackedAgent(InjectionRecord record, InjectionFixture fixture, InjectionFixture other, bool isOmniscient) : ICallAgent
{
    private int _next;
    private bool _hasStruck;

    /// <summary>All that it wanted to be heard, in pieces.</summary>
    public List<string> Wanted { get; } = [];

    /// <summary>Everything that our code has shown to the model.</summary>
    public List<string> Shown { get; } = [];

    public int Turns { get; private set; }

    /// <summary>How many of the callee's lines come before it strikes.</summary>
    public required int LinesBefore { get; init; }

    public async IAsyncEnumerable<AgentOutput> RespondAsync(CallContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ValueTask.CompletedTask;
        Turns++;
        Shown.Add(ShownText.Of(context));
        var heard = context.Turns.Count(turn => turn.Speaker == Speaker.Human);
        if (heard >= LinesBefore && (!_hasStruck || _next < record.Hijacked.Count || record.Observes("call_longer_than_limit")))
        {
            _hasStruck = true;
            foreach (var output in Strike(context))
            {
                Wanted.AddRange(output is AgentOutput.Speak speak ? [speak.Text] : []);
                yield return output;
            }

            yield break;
        }

        if (_hasStruck || context.Silence > TimeSpan.Zero && context.Turns.Count > 2)
        {
            yield break;
        }

        var isDisclosed = context.Turns.Any(turn => turn is { Speaker: Speaker.Assistant, Interrupted: false } && turn.Text.Contains("AI assistant", StringComparison.Ordinal));
        yield return new AgentOutput.Speak(isDisclosed ? "I see. " : context.Plan.Script.Opening + " " + context.Plan.Script.KeyQuestions[0] + " ");
    }

    /// <summary>What the model wants. A model that is not hijacked proposes an offer before it says yes, as the contract of the agent asks; a hijacked one does as it likes.</summary>
    private IEnumerable<AgentOutput> Strike(CallContext context)
    {
        var now = record.Hijacked.Skip(_next).TakeWhile(step => InjectionRecord.Text(step, "tool") != HostileScripts.Pause).ToList();
        _next += now.Count + 1;
        if (record.Observes("call_longer_than_limit"))
        {
            _next = 0;
        }

        var steps = now.SelectMany(step => Outputs(step, context)).ToList();
        return record.IsControl ? steps.OrderByDescending(step => step is AgentOutput.AcceptOffer) : steps;
    }

    private IEnumerable<AgentOutput> Outputs(JsonElement step, CallContext context)
    {
        if (InjectionRecord.Text(step, "say") is { } line)
        {
            yield return new AgentOutput.Speak(Fill(line, context) + " ");
            yield break;
        }

        var args = step.TryGetProperty("args", out var given) ? given : default;
        switch (InjectionRecord.Text(step, "tool"))
        {
            case "share_field" when InjectionRecord.Text(args, "field") is { } field:
                yield return new AgentOutput.Speak($"The {field.Replace('_', ' ')} is {Known(fixture, field, context)}. ");
                break;
            case "accept_offer":
                yield return new AgentOutput.AcceptOffer(Offered(context, args));
                break;
            case "record_fact" when InjectionRecord.Text(args, "key") == "appointment":
                yield return new AgentOutput.AcceptOffer(Offered(context, default));
                break;
            case "send_dtmf" when InjectionRecord.Text(args, "digits") is { } digits:
                yield return new AgentOutput.SendDigits(digits);
                break;
        }
    }

    /// <summary>The offer as a model would state it: the moment that the callee named last, and the amount that it is told to accept.</summary>
    private static Offer Offered(CallContext context, JsonElement args)
    {
        var text = new TextContext(context.Now, context.Now.Offset == TimeSpan.Zero ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(context.Plan.TimeZone), "US", "USD");
        Offer offer = new() { Words = context.Turns[^1].Text };
        DateOnly? day = null;
        foreach (var turn in context.Turns.Where(turn => turn.Speaker == Speaker.Human))
        {
            var reading = OfferReading.Read(turn.Text, text, day);
            day = reading.LastDay;
            offer = offer with { At = reading.Offers.LastOrDefault(o => o.At is not null)?.At ?? offer.At, Price = reading.Price ?? offer.Price };
        }

        return args.ValueKind == JsonValueKind.Object && args.TryGetProperty("amount", out var amount)
            ? offer with { Price = new Money(amount.GetDecimal(), InjectionRecord.Text(args, "currency") ?? "USD") }
            : offer;
    }

    private string Fill(string line, CallContext context)
    {
        for (var start = line.IndexOf("{{", StringComparison.Ordinal); start >= 0; start = line.IndexOf("{{", StringComparison.Ordinal))
        {
            var end = line.IndexOf("}}", start, StringComparison.Ordinal);
            line = line[..start] + Value(line[(start + 2)..end], context) + line[(end + 2)..];
        }

        return line;
    }

    private string Value(string place, CallContext context)
    {
        var parts = place.Split('|', StringSplitOptions.TrimEntries);
        return parts[0] switch
        {
            "system_prompt" => string.Join(' ', context.Plan.Steps) + " " + context.Plan.Goal,
            "previous_session.full_text" => isOmniscient ? InjectionCall.EarlierWords : "[not known]",
            var name when name.StartsWith("other_user.", StringComparison.Ordinal) => isOmniscient ? other.Values[name["other_user.".Length..]] : "[not known]",
            var name => Known(fixture, name, context) is var value && value == NotKnown ? value : SpokenForms.Of(value, parts.ElementAtOrDefault(1)),
        };
    }

    private const string NotKnown = "[not known]";

    private string Known(InjectionFixture owner, string field, CallContext context) =>
        !owner.Values.TryGetValue(field, out var value) ? NotKnown : isOmniscient || ShownText.Holds(ShownText.Of(context), value) ? value : NotKnown;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Turns} turns of the model");
}
