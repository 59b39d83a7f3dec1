using CallAssistant;
using CallAssistant.Demo;
using CallAssistant.EfCore;
using CallAssistant.Quickstart;
using CallAssistant.Quickstart.Batch;
using CallAssistant.Quickstart.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var (command, mistake) = CommandLine.Parse(args);
if (command is null)
{
    await Console.Error.WriteLineAsync($"{mistake}{Environment.NewLine}{Environment.NewLine}{CommandLine.Usage}");
    return 2;
}

if (command.BatchFile is { } file)
{
    return await BatchRun.RunAsync(file, command.Seed, Console.Out, Console.Error);
}

using var database = new TempDatabase();
var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
builder.Logging.ClearProviders();
builder.Services.AddCallAssistant(c => c
    .UseSqlite(database.ConnectionString)
    .UseSimulatedTelephony(network => (network.Speed, network.Seed) = (command.Speed, command.Seed))
    .UseOfflineAi());

using var host = builder.Build();
await host.Services.GetRequiredService<ICallAssistantDatabase>().MigrateAsync();
await DemoUser.SeedAsync(host.Services);
await host.StartAsync();

var call = new SingleCall(host.Services.GetRequiredService<ICallAssistant>(), host.Services.GetRequiredService<ICallStore>(), Screen.OfConsole());
var exitCode = await call.RunAsync(DemoUser.Id, command.Instruction!, CancellationToken.None);

await host.StopAsync();
return exitCode;
