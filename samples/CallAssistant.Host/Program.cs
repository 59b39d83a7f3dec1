using CallAssistant.Demo;
using CallAssistant.EfCore;
using CallAssistant.Host.Auth;
using CallAssistant.Host.Configuration;
using Microsoft.Extensions.Options;

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    var settings = HostSettings.Read(builder.Configuration);
    builder.WebHost.UseUrls(settings.Urls);
    builder.Logging.AddSimpleConsole(console => console.SingleLine = true);

    builder.Services.AddCallAssistant(c => c
        .UseDatabase(settings.Database)
        .UseTelephony(settings)
        .UseAi(settings.Ai)
        .UseAspNetCore());
    builder.Services.AddHostAuth(settings.Auth);
    OptionSections.Bind(builder.Services, builder.Configuration, settings);

    var isDoctor = args.Contains(DoctorCommand.Name);
    if (isDoctor)
    {
        DoctorCommand.Quieten(builder.Services);
    }

    var app = builder.Build();
    app.Services.GetRequiredService<IStartupValidator>().Validate();
    UnknownKeys.Warn(app.Configuration, app.Logger);
    var database = app.Services.GetRequiredService<ICallAssistantDatabase>();
    await database.MigrateAsync();
    await database.CheckAsync();
    if (settings.Telephony == TelephonyChoice.Simulated)
    {
        await DemoUser.SeedAsync(app.Services);
    }

    app.UseHostAuth();
    app.MapCallAssistant().RequireAuthorization();
    app.MapCallAssistantPage();
    app.MapCallAssistantDocs();
    app.MapCallAssistantHealth();
    if (isDoctor)
    {
        return await DoctorCommand.RunAsync(app, Console.Out);
    }

    await app.RunAsync();
    return 0;
}
catch (Exception fault) when (StartFault.Describe(fault) is { } message)
{
    await Console.Error.WriteLineAsync("CallAssistant cannot start." + Environment.NewLine + message);
    return 1;
}
