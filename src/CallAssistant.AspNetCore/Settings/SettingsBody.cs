namespace CallAssistant.AspNetCore;

/// <summary>The settings as the API shows them.</summary>
internal sealed record SettingsBody(
    decimal MaxAutoApproveAmount,
    string Currency,
    CallTone DefaultCallTone,
    IReadOnlyList<string> AllowedAuthFields,
    IReadOnlyDictionary<string, string> Profile,
    bool AutoRetryFailedCalls,
    int MaxRetryAttempts,
    bool LeaveVoicemail,
    string Region,
    string TimeZone)
{
    public static SettingsBody From(AssistantSettings settings) => new(
        settings.MaxAutoApproveAmount,
        settings.Currency,
        settings.DefaultCallTone,
        settings.AllowedAuthFields,
        settings.Profile,
        settings.AutoRetryFailedCalls,
        settings.MaxRetryAttempts,
        settings.LeaveVoicemail,
        settings.Region,
        settings.TimeZone);
}

/// <summary>What PATCH /assistant-settings takes; a member that is left out stays, a null in <c>profile</c> takes that field away.</summary>
internal sealed record SettingsRequest(
    decimal? MaxAutoApproveAmount,
    string? Currency,
    CallTone? DefaultCallTone,
    IReadOnlyList<string>? AllowedAuthFields,
    IReadOnlyDictionary<string, string?>? Profile,
    bool? AutoRetryFailedCalls,
    int? MaxRetryAttempts,
    bool? LeaveVoicemail,
    string? Region,
    string? TimeZone);

internal sealed record SettingsAnswer(bool Success, SettingsBody Settings);
