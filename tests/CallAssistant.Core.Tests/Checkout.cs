namespace CallAssistant.Core.Tests;

/// <summary>Files of the checkout that the tests run in.</summary>
internal static class Checkout
{
    public static string PathOf(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CallAssistant.sln")))
            {
                return Path.Combine(folder.FullName, path);
            }
        }

        throw new InvalidOperationException("The tests do not run inside a checkout.");
    }
}
