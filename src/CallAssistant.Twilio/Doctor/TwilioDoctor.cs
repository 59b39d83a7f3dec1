using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace CallAssistant.Twilio;

/// <summary>Looks at everything that a call through Twilio needs, without calling anybody. Registered by <c>UseTwilio()</c>; safe for concurrent use.</summary>
/// <remarks>The host must be running and reachable at <see cref="TwilioOptions.PublicBaseUrl"/>: webhooks and the socket are tried from outside, through whatever proxies there are.</remarks>
public sealed class TwilioDoctor
{
    private readonly AccountCheck _account;
    private readonly PublicAddressCheck _address;
    private readonly TwilioOptions _options;

    internal TwilioDoctor(AccountCheck account, PublicAddressCheck address, IOptions<TwilioOptions> options) =>
        (_account, _address, _options) = (account, address, options.Value);

    /// <summary>Checks credentials, number, permissions, webhooks and socket, one after the other.</summary>
    /// <param name="regions">The regions that are to be called, as ISO 3166 codes in upper case.</param>
    /// <param name="cancellationToken">Stops the checks.</param>
    /// <returns>A finding for each thing as soon as it is known. A failure is a finding, never an exception.</returns>
    public async IAsyncEnumerable<TwilioFinding> CheckAsync(
        IReadOnlyCollection<string> regions, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(regions);
        var account = await _account.CheckCredentialsAsync(cancellationToken);
        yield return account;
        if (account.Kind != TwilioFindingKind.Problem)
        {
            yield return await _account.CheckNumberAsync(cancellationToken);
            foreach (var region in regions)
            {
                yield return await _account.CheckPermissionAsync(region, cancellationToken);
            }
        }

        yield return await _address.CheckWebhookAsync(cancellationToken);
        if (_options.Mode == TwilioMode.Relay)
        {
            yield return await _address.CheckSocketAsync(cancellationToken);
            yield return new TwilioFinding(
                "ConversationRelay",
                TwilioFindingKind.NotChecked,
                "Twilio has it switched on once for each account, and no request tells whether it is. In the console, under Voice, Settings, General, accept the addendum for AI features; without it a call ends with error 64101 or 64102.");
        }
    }
}
