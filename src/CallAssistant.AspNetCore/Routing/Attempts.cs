namespace CallAssistant.AspNetCore;

/// <summary>Reads, changes and stores again when another request was faster; after three times the conflict is the answer.</summary>
internal static class Attempts
{
    private const int Most = 3;

    public static async ValueTask<ApiAnswer> RunAsync(Func<ValueTask<ApiAnswer>> change)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await change();
            }
            catch (StoreConflictException) when (attempt < Most)
            {
                // The next round reads the state that won.
            }
        }
    }
}
