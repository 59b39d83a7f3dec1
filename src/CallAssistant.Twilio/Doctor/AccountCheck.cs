using Microsoft.Extensions.Options;

namespace CallAssistant.Twilio;

/// <summary>What Twilio says of the account.</summary>
internal sealed class AccountCheck(ITwilioAccountApi api, IOptions<TwilioOptions> options)
{
    private readonly TwilioOptions _options = options.Value;

    public Task<TwilioFinding> CheckCredentialsAsync(CancellationToken cancellationToken) => TryAsync("Account", async () =>
    {
        var account = await api.FetchAccountAsync(cancellationToken);
        return account switch
        {
            { Status: not "active" } => (TwilioFindingKind.Problem, $"The account is {account.Status}. Look at it in the Twilio console."),
            { Type: "Trial" } => (TwilioFindingKind.Good, "The account is a trial: it calls numbers that it has verified, and plays a message of Twilio's first."),
            _ => (TwilioFindingKind.Good, "The credentials are accepted and the account is active."),
        };
    });

    public Task<TwilioFinding> CheckNumberAsync(CancellationToken cancellationToken) => TryAsync("Number", async () =>
    {
        if (await AnyAsync(api.ListOwnNumbersAsync(_options.FromNumber, cancellationToken)))
        {
            return (TwilioFindingKind.Good, $"The account owns {_options.FromNumber}.");
        }

        return await AnyAsync(api.ListVerifiedNumbersAsync(_options.FromNumber, cancellationToken))
            ? (TwilioFindingKind.Good, $"The account has verified {_options.FromNumber}. Whoever calls it back does not reach this host.")
            : (TwilioFindingKind.Problem, $"The account has neither bought nor verified {_options.FromNumber}. Change {TwilioOptions.Section}:{nameof(TwilioOptions.FromNumber)}, or do so in the console.");
    });

    public Task<TwilioFinding> CheckPermissionAsync(string region, CancellationToken cancellationToken) => TryAsync($"Calls to {region}", async () =>
    {
        var country = await api.FetchDialingPermissionAsync(region, cancellationToken);
        return country.LowRiskNumbersEnabled == false
            ? (TwilioFindingKind.Problem, "The account may not call there. Switch the country on under Voice, Settings, Geo permissions, or leave it out of CallAssistant:Policy:AllowedRegions.")
            : (TwilioFindingKind.Good, "The account may call there.");
    });

    private async Task<bool> AnyAsync(IAsyncEnumerable<TwilioNumber> numbers)
    {
        // The list is filtered by a pattern: the whole number has to be there.
        await foreach (var number in numbers)
        {
            if (number.PhoneNumber == _options.FromNumber)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<TwilioFinding> TryAsync(string subject, Func<Task<(TwilioFindingKind Kind, string Message)>> check)
    {
        try
        {
            var (kind, message) = await check();
            return new TwilioFinding(subject, kind, message);
        }
        catch (TwilioException fault) when (fault.Fault == TwilioFault.Configuration)
        {
            return new TwilioFinding(subject, TwilioFindingKind.Problem, $"Twilio refuses the credentials ({fault.Message}). Check {TwilioOptions.Section}:{nameof(TwilioOptions.AccountSid)} and {nameof(TwilioOptions.AuthToken)}, or the API key.");
        }
        catch (TwilioException fault) when (fault.Fault == TwilioFault.NotFound)
        {
            return new TwilioFinding(subject, TwilioFindingKind.NotChecked, "Twilio does not tell. Look in the console.");
        }
        catch (TwilioException fault)
        {
            return new TwilioFinding(subject, TwilioFindingKind.Problem, $"It could not be looked up: {fault.Message}");
        }
    }
}
