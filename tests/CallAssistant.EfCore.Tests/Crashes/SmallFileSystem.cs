using System.Diagnostics;

namespace CallAssistant.EfCore.Tests.Crashes;

/// <summary>A file system of its own that is soon full.</summary>
internal sealed class SmallFileSystem : IDisposable
{
    private readonly string _folder;

    private SmallFileSystem(string folder) => _folder = folder;

    private string Ballast => Path.Combine(_folder, "ballast");

    /// <summary>Puts one over an empty folder, or returns null where mounting is not allowed.</summary>
    public static SmallFileSystem? TryMount(string folder, int megabytes) =>
        Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=700", "tmpfs", folder) ? new SmallFileSystem(folder) : null;

    /// <summary>Gives it to the account that another folder belongs to.</summary>
    public void GiveToOwnerOf(string other) => Assert.True(Run("chown", $"--reference={other}", _folder));

    /// <summary>Fills it until this much is free.</summary>
    public void Fill(int freeBytes) => File.WriteAllBytes(Ballast, new byte[new DriveInfo(_folder).AvailableFreeSpace - freeBytes]);

    /// <summary>Takes out what it was filled with.</summary>
    public void MakeRoom() => File.Delete(Ballast);

    public void Dispose() => Run("umount", _folder);

    private static bool Run(string program, params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no such program.
            return false;
        }
    }
}
