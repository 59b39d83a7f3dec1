// Live calls and webhooks through the sample host, with a Twilio and a model that are part of this program.
using System.Runtime.InteropServices;
using CallAssistant.Benchmarks.Live;

if (args is [BareRelay.Command, var model])
{
    await BareRelay.RunAsync(model);
    return 0;
}

if (Arguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

// One core: handing what arrives from thread to thread only costs time.
Environment.SetEnvironmentVariable(MeasuredProcess.InlineCompletions, "1");
using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var faults = new Faults();
try
{
    // A database server is started before: it may use both cores.
    await using var database = await TestDatabase.CreateAsync(arguments);
    Cores.PinThisProcess(arguments.ToolsCore);
    await Bench.RunAsync(arguments, database, faults, stop.Token);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("Stopped.");
    return 130;
}
catch (Exception fault) when (fault is InvalidOperationException or TimeoutException or HttpRequestException)
{
    faults.Add(fault.Message);
}

faults.Print();
return faults.Count == 0 ? 0 : 1;

// The way out leads through every DisposeAsync: nothing is left behind.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
