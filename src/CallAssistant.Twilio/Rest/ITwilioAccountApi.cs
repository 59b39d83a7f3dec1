namespace CallAssistant.Twilio;

/// <summary>What the doctor asks of Twilio. Every failure is a <see cref="TwilioException"/>.</summary>
internal interface ITwilioAccountApi
{
    Task<TwilioAccount> FetchAccountAsync(CancellationToken cancellationToken);

    /// <summary>The account's numbers that look like this one.</summary>
    IAsyncEnumerable<TwilioNumber> ListOwnNumbersAsync(string phoneNumber, CancellationToken cancellationToken);

    /// <summary>Other people's numbers that look like this one, which the account has verified.</summary>
    IAsyncEnumerable<TwilioNumber> ListVerifiedNumbersAsync(string phoneNumber, CancellationToken cancellationToken);

    /// <summary>Whether a country may be called, by its ISO 3166 code.</summary>
    Task<TwilioDialingPermission> FetchDialingPermissionAsync(string region, CancellationToken cancellationToken);
}
