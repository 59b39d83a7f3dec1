using CallAssistant.Twilio;
using Microsoft.Extensions.Options;

namespace CallAssistant.Host.Configuration;

/// <summary>The command <c>doctor</c>: looks at all that a call needs, calls nobody, and says what to mend.</summary>
internal static class DoctorCommand
{
    public const string Name = "doctor";

    /// <summary>Runs it. Where nobody listens at the host's address yet, this process does meanwhile.</summary>
    /// <returns>The exit code: 0 when nothing has to be mended.</returns>
    public static async Task<int> RunAsync(WebApplication app, TextWriter output)
    {
        await output.WriteLineAsync("ok        Configuration: every value can be used, and the database answers.");
        if (app.Services.GetService<TwilioDoctor>() is not { } doctor)
        {
            await output.WriteLineAsync("ok        Telephony: the simulated network needs nothing. Set CallAssistant:Telephony:Provider=Twilio to check Twilio.");
            return 0;
        }

        var isStarted = await TryStartAsync(app);
        var problems = 0;
        await foreach (var finding in doctor.CheckAsync(RegionsOf(app.Services)))
        {
            problems += finding.Kind == TwilioFindingKind.Problem ? 1 : 0;
            await output.WriteLineAsync($"{Word(finding.Kind),-9} {finding.Subject}: {finding.Message}");
        }

        if (isStarted)
        {
            await app.StopAsync();
        }

        await output.WriteLineAsync(problems == 0 ? "Nothing has to be mended." : $"To be mended: {problems}.");
        return problems == 0 ? 0 : 1;
    }

    /// <summary>Takes the engine's background work out: the doctor must not call anybody whose call is due.</summary>
    public static void Quieten(IServiceCollection services)
    {
        foreach (var worker in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(DialOptions).Assembly).ToList())
        {
            services.Remove(worker);
        }
    }

    /// <summary>False when the address is taken: by the host itself, if all is well.</summary>
    private static async Task<bool> TryStartAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static IReadOnlyCollection<string> RegionsOf(IServiceProvider services) =>
        services.GetRequiredService<IOptions<PhoneNumberOptions>>().Value.AllowedRegions is { Count: > 0 } regions ? [.. regions] : PhoneNumberOptions.DefaultAllowedRegions;

    private static string Word(TwilioFindingKind kind) => kind switch
    {
        TwilioFindingKind.Good => "ok",
        TwilioFindingKind.Problem => "PROBLEM",
        _ => "unknown",
    };
}
