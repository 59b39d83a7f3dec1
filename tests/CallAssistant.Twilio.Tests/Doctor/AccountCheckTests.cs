using System.Net;
using CallAssistant.Twilio.Tests.Fakes;
using Microsoft.Extensions.Options;

namespace CallAssistant.Twilio.Tests.Doctor;

public sealed class AccountCheckTests : IDisposable
{
    private readonly FakeTwilio _twilio = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _twilio.Dispose();

    /// <summary>Permissions are at a host of their own, and say for each country what may be called.</summary>
    [Theory]
    [InlineData("""{"iso_code":"GB","low_risk_numbers_enabled":false}""", TwilioFindingKind.Problem, "Geo permissions")]
    [InlineData("""{"iso_code":"GB","low_risk_numbers_enabled":true}""", TwilioFindingKind.Good, "may call there")]
    public async Task CheckPermissionAsync_Country_IsCalledOnlyWhereItIsSwitchedOn(string answer, TwilioFindingKind kind, string message)
    {
        var finding = await Check(_twilio.Answer(HttpStatusCode.OK, answer)).CheckPermissionAsync("GB", Token);

        Assert.Equal(("Calls to GB", kind), (finding.Subject, finding.Kind));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal("GET https://voice.twilio.com/v1/DialingPermissions/Countries/GB", Assert.Single(_twilio.Requests));
    }

    /// <summary>Not every account and no stand-in tells; that is no problem. Refused credentials are.</summary>
    [Theory]
    [InlineData(HttpStatusCode.NotFound, 20404, TwilioFindingKind.NotChecked)]
    [InlineData(HttpStatusCode.Unauthorized, 20003, TwilioFindingKind.Problem)]
    public async Task CheckPermissionAsync_Refused_SaysWhatIsKnown(HttpStatusCode status, int code, TwilioFindingKind kind) =>
        Assert.Equal(kind, (await Check(_twilio.Refuse(status, code)).CheckPermissionAsync("GB", Token)).Kind);

    private static AccountCheck Check(FakeTwilio twilio) => new((ITwilioAccountApi)twilio.Open(), Options.Create(new TwilioOptions()));
}
