namespace CallAssistant.Mandates;

/// <summary>Names of the rules that a mandate can be broken by, as they stand in journals.</summary>
internal static class MandateRule
{
    public const string CommitmentNotGranted = "commitment_not_granted";
    public const string OtherCurrency = "other_currency";
    public const string PriceOverLimit = "price_over_limit";
    public const string PriceNotStated = "price_not_stated";
    public const string PriceNotValid = "price_not_valid";
    public const string DepositOverLimit = "deposit_over_limit";
    public const string TimeNotStated = "time_not_stated";
    public const string OutsideWindow = "outside_window";
    public const string BeforeEarliestTime = "before_earliest_time";
    public const string AfterLatestTime = "after_latest_time";
    public const string OfferNotStated = "offer_not_stated";
    public const string LeftToUser = "left_to_user";
    public const string NobodyListens = "nobody_listens";

    public const string PrivateValue = "private_value";
    public const string AcceptanceWithoutOffer = "acceptance_without_offer";
    public const string DiffersFromAcceptedOffer = "differs_from_accepted_offer";
    public const string AmountOverLimit = "amount_over_limit";
    public const string LimitRevealed = "limit_revealed";
    public const string DisclosureNotHeard = "disclosure_not_heard";
    public const string ClaimsToBeHuman = "claims_to_be_human";
    public const string ClaimsToBeUser = "claims_to_be_user";
    public const string SpeechToMachine = "speech_to_machine";
    public const string TaskToScreener = "task_to_screener";
    public const string InstructionsRevealed = "instructions_revealed";
    public const string GuessAnswered = "guess_answered";
    public const string OtherPerson = "other_person";
    public const string NumberWithoutSource = "number_without_source";
    public const string AmountWithoutSource = "amount_without_source";
    public const string Unreadable = "unreadable";
    public const string TooLong = "sentence_too_long";
    public const string DigitsNotAllowed = "digits_not_allowed";
}
