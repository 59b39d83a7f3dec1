using System.ComponentModel;
using System.Globalization;
using CallAssistant.Ai.OfflineConversation;
using Microsoft.SemanticKernel;

namespace CallAssistant.Ai.SemanticKernel;

/// <summary>
/// What a model can call. The functions do nothing: they turn arguments into what is wanted, and throw <see cref="ArgumentException"/> with words for the model where the arguments make no
/// sense. What a model wants passes the gate like its words.
/// </summary>
internal static class CallTools
{
    private const decimal HighestAmount = 1_000_000;
    private static readonly string[] LocalTimes = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    [KernelFunction("propose_accept_offer")]
    [Description("Asks to accept an offer that the callee has made. Call it before any words that agree. Answers accepted or refused.")]
    public static ToolIntent ProposeAcceptOffer(
        [Description("The callee's own words that make the offer")] string words,
        [Description("The offered time where the callee is, as 2026-03-04T15:30; leave out when none was said")] string? at = null,
        [Description("The total price that the callee said; leave out when none was said")] decimal? price = null,
        [Description("An amount due beforehand; leave out when none was said")] decimal? deposit = null,
        [Description("Currency of the amounts as a code of three letters; leave out for the usual one")] string? currency = null) =>
        new ToolIntent.Accept(Offer(words, at, price, deposit, currency));

    [KernelFunction("leave_offer_open")]
    [Description("Notes an offer that may not be accepted on this call, for the principal to decide later.")]
    public static ToolIntent LeaveOfferOpen(
        [Description("The callee's own words that make the offer")] string words,
        [Description("The offered time where the callee is, as 2026-03-04T15:30; leave out when none was said")] string? at = null,
        [Description("The total price that the callee said; leave out when none was said")] decimal? price = null,
        [Description("Currency of the price as a code of three letters; leave out for the usual one")] string? currency = null) =>
        new ToolIntent.LeaveOpen(Offer(words, at, price, deposit: null, currency));

    [KernelFunction("send_digits")]
    [Description("Presses keys that a recorded menu asked for.")]
    public static ToolIntent SendDigits([Description("One or two keys of 0-9")] string digits) =>
        digits is { Length: 1 or 2 } && digits.All(char.IsAsciiDigit)
            ? new ToolIntent.Keys(digits)
            : throw new ArgumentException("digits must be one or two of 0-9.", nameof(digits));

    [KernelFunction("end_call")]
    [Description("Ends the call when everything that was said has been heard. Say goodbye with it.")]
    public static ToolIntent EndCall([Description("Why, in a sentence")] string reason) => new ToolIntent.End(Text(reason, nameof(reason)));

    [KernelFunction("keep_listening")]
    [Description("Says nothing and waits for what the other side says next.")]
    public static ToolIntent KeepListening() => new ToolIntent.Listen();

    private static Func<CallContext, Offer> Offer(string words, string? at, decimal? price, decimal? deposit, string? currency)
    {
        var said = Text(words, nameof(words));
        var local = string.IsNullOrWhiteSpace(at) ? (DateTime?)null : Local(at.Trim());
        foreach (var amount in new[] { price, deposit })
        {
            if (amount is < 0 or > HighestAmount)
            {
                throw new ArgumentException("An amount must be from 0 to 1000000.", nameof(price));
            }
        }

        if (!string.IsNullOrWhiteSpace(currency) && !(currency.Trim() is { Length: 3 } code && code.All(char.IsAsciiLetter)))
        {
            throw new ArgumentException("currency must be a code of three letters.", nameof(currency));
        }

        return context =>
        {
            var unit = string.IsNullOrWhiteSpace(currency) ? context.Mandate.SpendingLimit.Currency : currency.Trim().ToUpperInvariant();
            return new Offer
            {
                At = local is { } moment ? new DateTimeOffset(moment, Talk.TextOf(context).Zone.GetUtcOffset(moment)) : null,
                Price = price is { } total ? new Money(total, unit) : null,
                Deposit = deposit is { } first ? new Money(first, unit) : null,
                Words = said,
            };
        };
    }

    private static DateTime Local(string at) =>
        DateTime.TryParseExact(at, LocalTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && moment.Year is > 2000 and < 2200
            ? moment
            : throw new ArgumentException("at must be a local date and time without offset, as 2026-03-04T15:30.", nameof(at));

    private static string Text(string text, string name) =>
        string.IsNullOrWhiteSpace(text) || text.Length > 1000 ? throw new ArgumentException($"{name} must be a sentence of at most 1000 characters.", name) : text.Trim();
}
