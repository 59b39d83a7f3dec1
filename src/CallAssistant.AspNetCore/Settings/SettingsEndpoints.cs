namespace CallAssistant.AspNetCore;

/// <summary>/assistant-settings</summary>
internal static class SettingsEndpoints
{
    public static void Map(ApiRoutes routes)
    {
        routes.Get("/assistant-settings", GetAsync, new ApiDoc("Settings", "Read the settings", "The defaults when none were stored.").Gives<SettingsAnswer>(200));
        routes.Patch("/assistant-settings", UpdateAsync, new ApiDoc("Settings", "Change the settings", "A member that is left out stays; a null in profile takes that private value away.")
            .Takes<SettingsRequest>().Gives<SettingsAnswer>(200).Refuses(400, 409, 413, 415, 422));
    }

    private static async ValueTask<ApiAnswer> GetAsync(ApiCall call) => Answer(await call.Settings.GetSettingsAsync(call.UserId, call.Aborted));

    private static async ValueTask<ApiAnswer> UpdateAsync(ApiCall call)
    {
        var request = SettingsInput.Read(call);
        return await Attempts.RunAsync(async () =>
        {
            var stored = await call.Settings.GetSettingsAsync(call.UserId, call.Aborted);
            var settings = SettingsInput.Apply(request, stored) with { Version = stored.Version + 1 };
            await call.Settings.SaveSettingsAsync(settings, call.Aborted);
            return Answer(settings);
        });
    }

    private static ApiAnswer Answer(AssistantSettings settings) =>
        ApiAnswer.Ok(new SettingsAnswer(true, SettingsBody.From(settings)), ApiJson.Readable.SettingsAnswer);
}
