namespace CallAssistant.AspNetCore;

/// <summary>Reads changes of settings.</summary>
internal static class SettingsInput
{
    /// <summary>Longest private value in UTF-16 code units.</summary>
    private const int MaxProfileValueLength = 500;

    private static readonly InputShape _shape = InputShape.Of(ApiJson.Default.SettingsRequest, ApiJson.Default.SettingsBody);

    public static SettingsRequest Read(ApiCall call)
    {
        var faults = new InputFaults();
        var input = InputObject.Read(call.Body, _shape, faults);
        var request = new SettingsRequest(
            input.Amount("max_auto_approve_amount", nullable: false),
            Checked("currency", IsoCodes.Currencies.Contains, "Must be an ISO 4217 code in upper case such as USD."),
            input.Word<CallTone>("default_call_tone"),
            input.Names("allowed_auth_fields", PrivateFields.All),
            input.Map("profile", PrivateFields.All.Count, MaxProfileValueLength, nullable: true, RefuseField),
            input.Flag("auto_retry_failed_calls"),
            input.Whole("max_retry_attempts", 0, AssistantSettings.LargestMaxRetryAttempts),
            input.Flag("leave_voicemail"),
            Checked("region", IsoCodes.Regions.Contains, "Must be an ISO 3166 code in upper case such as US."),
            Checked("time_zone", TextRules.IsTimeZone, "Must be an IANA time zone such as America/New_York."));
        faults.ThrowIfAny();
        return request;

        string? Checked(string name, Func<string, bool> isKnown, string fault)
        {
            var text = input.Text(name, 64, singleLine: true);
            if (text is not null && !isKnown(text))
            {
                faults.Add("/" + name, fault);
            }

            return text;
        }
    }

    public static AssistantSettings Apply(SettingsRequest request, AssistantSettings settings) => settings with
    {
        MaxAutoApproveAmount = request.MaxAutoApproveAmount ?? settings.MaxAutoApproveAmount,
        Currency = request.Currency ?? settings.Currency,
        DefaultCallTone = request.DefaultCallTone ?? settings.DefaultCallTone,
        AllowedAuthFields = request.AllowedAuthFields ?? settings.AllowedAuthFields,
        Profile = Merge(settings.Profile, request.Profile),
        AutoRetryFailedCalls = request.AutoRetryFailedCalls ?? settings.AutoRetryFailedCalls,
        MaxRetryAttempts = request.MaxRetryAttempts ?? settings.MaxRetryAttempts,
        LeaveVoicemail = request.LeaveVoicemail ?? settings.LeaveVoicemail,
        Region = request.Region ?? settings.Region,
        TimeZone = request.TimeZone ?? settings.TimeZone,
    };

    private static string? RefuseField(string name) =>
        PrivateFields.All.Contains(name, StringComparer.Ordinal) ? null : $"Must be one of: {string.Join(", ", PrivateFields.All)}.";

    private static Dictionary<string, string> Merge(IReadOnlyDictionary<string, string> stored, IReadOnlyDictionary<string, string?>? changes)
    {
        var merged = new Dictionary<string, string>(stored, StringComparer.Ordinal);
        foreach (var (field, value) in changes ?? new Dictionary<string, string?>())
        {
            if (value is null)
            {
                merged.Remove(field);
            }
            else
            {
                merged[field] = value;
            }
        }

        return merged;
    }
}
