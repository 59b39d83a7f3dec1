using CallAssistant.Numbers;
using Microsoft.Extensions.Options;

namespace CallAssistant.Recordings;

/// <summary>Says for a callee what has to happen before the call may be recorded. Safe for concurrent use.</summary>
/// <remarks>A number may have moved with its owner, to a stricter place too: for whom that is too little there is <see cref="RecordingOptions.AlwaysAsk"/>.</remarks>
internal sealed class ConsentRule(ITelephonyProvider provider, NumberPlaces places, IOptions<RecordingOptions> options)
{
    /// <summary>The rule for a number in E.164 form.</summary>
    public RecordingConsent Of(string phoneNumber)
    {
        if (!options.Value.Enabled || !provider.Capabilities.CanRecord)
        {
            return RecordingConsent.Never;
        }

        if (options.Value.AlwaysAsk)
        {
            return RecordingConsent.AskFirst;
        }

        var (country, state) = places.Of(phoneNumber);
        return ConsentTable.Of(country, state);
    }
}
