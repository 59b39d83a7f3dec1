using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CallAssistant.Benchmarks.Live;

/// <summary>Which core runs what. Linux only.</summary>
internal static partial class Cores
{
    /// <summary>Puts all threads of this process on a core; those that they start later stay there.</summary>
    public static void PinThisProcess(int core)
    {
        foreach (var thread in Directory.EnumerateDirectories("/proc/self/task"))
        {
            Pin(int.Parse(Path.GetFileName(thread), CultureInfo.InvariantCulture), core);
        }
    }

    /// <summary>Starts a process on a core: it inherits the one of the thread that starts it, and its runtime counts that one only.</summary>
    public static T On<T>(int core, int ownCore, Func<T> start)
    {
        const int ThisThread = 0;
        Pin(ThisThread, core);
        try
        {
            return start();
        }
        finally
        {
            Pin(ThisThread, ownCore);
        }
    }

    private static void Pin(int thread, int core)
    {
        var mask = 1UL << core;
        if (SetAffinity(thread, sizeof(ulong), in mask) != 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError(), $"Core {core} cannot be had.");
        }
    }

    [LibraryImport("libc", EntryPoint = "sched_setaffinity", SetLastError = true)]
    private static partial int SetAffinity(int thread, nint size, in ulong mask);
}
