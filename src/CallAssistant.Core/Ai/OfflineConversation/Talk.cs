using CallAssistant.Language;
using CallAssistant.Mandates;
using CallAssistant.Results;

namespace CallAssistant.Ai.OfflineConversation;

/// <summary>The conversation as it stands before a turn, derived from its context alone.</summary>
internal sealed class Talk
{
    private readonly List<Exchange> _exchanges = [];

    /// <summary>Reads the turns of a context.</summary>
    public Talk(CallContext context)
    {
        Context = context;
        Text = TextOf(context);
        Group(context.Turns);
        Heard = _exchanges.Count > 0 && _exchanges[^1].Callee ? _exchanges[^1].Text : "";
        Cues = CalleeCues.Read(Heard);
        Said = [.. context.Turns.Where(t => t.Speaker == Speaker.Assistant).Select(t => t.Text)];
        DisclosureHeard = context.Turns.Any(t => t.Speaker == Speaker.Assistant && !t.Interrupted && Disclosure.IsIn(t.Text));
        Request = RequestWords.Of(context);
        RequestHeard = Clause.Sentences(Request).All(sentence => context.Turns.Any(t => t.Speaker == Speaker.Assistant && !t.Interrupted && t.Text.Contains(sentence.Text.Trim(), StringComparison.Ordinal)));
        ReadOffers();
    }

    /// <summary>What was passed in.</summary>
    public CallContext Context { get; }

    /// <summary>For the normaliser.</summary>
    public TextContext Text { get; }

    /// <summary>The callee's words that were not answered yet; empty when there are none.</summary>
    public string Heard { get; }

    /// <summary>Their cues.</summary>
    public CalleeCue Cues { get; }

    /// <summary>Their offers and values.</summary>
    public OfferReading Reading { get; private set; } = null!;

    /// <summary>What the assistant said, as it was heard.</summary>
    public IReadOnlyList<string> Said { get; }

    /// <summary>The request of the errand.</summary>
    public string Request { get; }

    /// <summary>True once the disclosure was heard to its end.</summary>
    public bool DisclosureHeard { get; }

    /// <summary>True once the request was heard to its end.</summary>
    public bool RequestHeard { get; }

    /// <summary>The offers that are on the table: those just made, or the last ones when only their price was added. Prices that were said for all are filled in.</summary>
    public IReadOnlyList<Offer> OnTable { get; private set; } = [];

    /// <summary>The last price that the callee stated; null when none was.</summary>
    public Money? LastPrice { get; private set; }

    /// <summary>The last deposit that the callee stated; null when none was.</summary>
    public Money? LastDeposit { get; private set; }

    /// <summary>The one moment that our last turn named; null when it named none or several.</summary>
    public DateTimeOffset? AskedFor { get; private set; }

    /// <summary>All offers of the call, oldest first.</summary>
    public IReadOnlyList<Offer> AllOffers { get; private set; } = [];

    /// <summary>The last turn of the assistant, whole; empty when there was none.</summary>
    public string LastSaid => _exchanges.LastOrDefault(e => !e.Callee)?.Text ?? "";

    /// <summary>The last turn of the assistant that was more than a reaction ("Of course.").</summary>
    public string LastSubstance => _exchanges.LastOrDefault(e => !e.Callee && e.Text is not ("Of course." or Phrases.StillThere))?.Text ?? "";

    /// <summary>The callee's last turn, answered or not.</summary>
    public string LastHeard => _exchanges.LastOrDefault(e => e.Callee)?.Text ?? "";

    /// <summary>Number of turns of either side.</summary>
    public int Length => _exchanges.Count;

    /// <summary>Number of turns of the callee.</summary>
    public int CalleeTurns => _exchanges.Count(e => e.Callee);

    /// <summary>All words of the callee since an offer was accepted, and before.</summary>
    public IEnumerable<string> CalleeTexts => _exchanges.Where(e => e.Callee).Select(e => e.Text);

    /// <summary>True when the callee's words have the cue.</summary>
    public bool Has(CalleeCue cue) => (Cues & cue) != CalleeCue.None;

    /// <summary>How often a sentence was said.</summary>
    public int TimesSaid(string sentence) => Said.Count(s => s.Contains(sentence, StringComparison.Ordinal));

    private void Group(IReadOnlyList<ConversationTurn> turns)
    {
        foreach (var turn in turns)
        {
            if (turn.Speaker == Speaker.System || string.IsNullOrWhiteSpace(turn.Text))
            {
                continue;
            }

            var callee = turn.Speaker == Speaker.Human;
            if (_exchanges.Count > 0 && _exchanges[^1].Callee == callee)
            {
                _exchanges[^1] = new Exchange(callee, _exchanges[^1].Text + " " + turn.Text.Trim());
            }
            else
            {
                _exchanges.Add(new Exchange(callee, turn.Text.Trim()));
            }
        }
    }

    private void ReadOffers()
    {
        var details = Context.Plan.Details;
        DateOnly? day = details.PreferredAt is { } preferred ? DateOnly.FromDateTime(preferred.DateTime)
            : details.Window is { } window && window.To - window.From <= TimeSpan.FromDays(1) ? DateOnly.FromDateTime(window.From.DateTime) : null;
        var all = new List<Offer>();
        IReadOnlyList<Offer> table = [];
        Money? price = null;
        Money? deposit = null;
        Reading = OfferReading.Read("", Text);
        foreach (var exchange in _exchanges)
        {
            var reading = OfferReading.Read(exchange.Text, Text, day, details.PartySize, details.Subject);
            day = reading.LastDay;
            if (!exchange.Callee)
            {
                var named = reading.Moments.Where(m => !m.IsAmbiguous).Select(m => m.At).Distinct().ToList();
                AskedFor = named.Count == 1 ? named[0] : null;
                continue;
            }

            price = reading.Price ?? price;
            deposit = reading.Deposit ?? deposit;
            var timed = reading.Offers.Where(o => o.At is not null).ToList();
            table = [.. (timed.Count > 0 ? timed : [.. table.Where(o => o.At is not null)]).Select(o => o with { Price = reading.Price is null || timed.Count > 0 ? o.Price ?? price : price, Deposit = o.Deposit ?? deposit })];
            if (table.Count == 0 && reading.Offers.Count > 0)
            {
                table = reading.Offers;
            }

            all.AddRange(timed.Count > 0 ? table : []);
            Reading = reading;
        }

        OnTable = table;
        LastPrice = price;
        LastDeposit = deposit;
        AllOffers = all;
        if (Heard.Length == 0)
        {
            Reading = OfferReading.Read("", Text);
        }
    }

    /// <summary>What words without a year, a country or a currency refer to on the call.</summary>
    public static TextContext TextOf(CallContext context) => new(context.Now, ZoneOf(context), context.Region, context.Mandate.SpendingLimit.Currency);

    private static TimeZoneInfo ZoneOf(CallContext context) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(context.Plan.TimeZone, out var zone)
            ? zone
            : TimeZoneInfo.CreateCustomTimeZone("callee", context.Now.Offset, null, null);

    private sealed record Exchange(bool Callee, string Text);
}
