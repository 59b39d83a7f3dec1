using System.Net;
using System.Net.Sockets;

namespace CallAssistant.Benchmarks.Live;

/// <summary>How the sample host is started for a bench: Twilio and the model are the tools, calls may be placed as fast as possible.</summary>
internal static class HostSetup
{
    public static Task<(MeasuredProcess Process, Uri Address)> StartAsync(Arguments arguments, Uri tools, TestDatabase database, IEnumerable<string> settings, CancellationToken cancellationToken)
    {
        // The host must know its own address before it listens.
        var address = $"http://127.0.0.1:{FreePort()}";
        string[] all =
        [
            $"urls={address}",
            $"CallAssistant:Database={database.ConnectionString}",
            "CallAssistant:Telephony:Provider=Twilio",
            $"CallAssistant:Twilio:AccountSid={Account.Sid}",
            $"CallAssistant:Twilio:AuthToken={Account.AuthToken}",
            $"CallAssistant:Twilio:FromNumber={Account.Number}",
            $"CallAssistant:Twilio:ApiBaseUrl={tools}",
            $"CallAssistant:Twilio:PublicBaseUrl={address}",
            "CallAssistant:Twilio:CallsPerSecond=100",
            "CallAssistant:Policy:Enforce=false",
            .. settings,
        ];
        return MeasuredProcess.StartAsync(arguments, FindAssembly(), all.Select(setting => "--" + setting), cancellationToken);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The host as it was built together with this program: …/benchmarks/this/bin/Release/net10.0.</summary>
    private static string FindAssembly()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var root = output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(root, "samples", "CallAssistant.Host", "bin", output.Parent.Name, output.Name, "CallAssistant.Host.dll");
    }
}
