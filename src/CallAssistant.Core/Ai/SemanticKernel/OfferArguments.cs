using System.Globalization;
using CallAssistant.Ai.OfflineConversation;

namespace CallAssistant.Ai.SemanticKernel;

/// <summary>An offer as a model writes it down.</summary>
/// <param name="Words">The callee's words.</param>
/// <param name="At">The local time.</param>
/// <param name="Price">The price.</param>
/// <param name="Deposit">What is due beforehand.</param>
/// <param name="Currency">The amounts' currency; null for the usual one.</param>
internal sealed record OfferArguments(string Words, DateTime? At, decimal? Price, decimal? Deposit, string? Currency)
{
    private const decimal HighestAmount = 1_000_000;
    private const int LongestText = 1_000;
    private static readonly string[] LocalTimes = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="ArgumentException">They make no sense; the message is for the model.</exception>
    public static OfferArguments Read(string words, string? at, decimal? price, decimal? deposit, string? currency)
    {
        var code = string.IsNullOrWhiteSpace(currency) ? null : currency.Trim().ToUpperInvariant();
        if (price is < 0 or > HighestAmount || deposit is < 0 or > HighestAmount)
        {
            throw new ArgumentException("An amount must be from 0 to 1000000.", nameof(price));
        }

        if (code is not null && !(code.Length == 3 && code.All(char.IsAsciiLetterUpper)))
        {
            throw new ArgumentException("currency must be a code of three letters.", nameof(currency));
        }

        return new OfferArguments(Text(words, nameof(words)), string.IsNullOrWhiteSpace(at) ? null : Local(at.Trim()), price, deposit, code);
    }

    /// <summary>A sentence of a model.</summary>
    /// <exception cref="ArgumentException">It is empty or too long.</exception>
    public static string Text(string text, string name) =>
        string.IsNullOrWhiteSpace(text) || text.Length > LongestText ? throw new ArgumentException($"{name} must be a sentence of at most 1000 characters.", name) : text.Trim();

    /// <summary>The offer, in the callee's zone and the mandate's currency.</summary>
    public Offer In(CallContext context)
    {
        var unit = Currency ?? context.Mandate.SpendingLimit.Currency;
        return new Offer
        {
            At = At is { } moment ? new DateTimeOffset(moment, Talk.TextOf(context).Zone.GetUtcOffset(moment)) : null,
            Price = Price is { } total ? new Money(total, unit) : null,
            Deposit = Deposit is { } first ? new Money(first, unit) : null,
            Words = Words,
        };
    }

    private static DateTime Local(string at) =>
        DateTime.TryParseExact(at, LocalTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && moment.Year is > 2000 and < 2200
            ? moment
            : throw new ArgumentException("at must be a local date and time without offset, as 2026-03-04T15:30.", nameof(at));
}
