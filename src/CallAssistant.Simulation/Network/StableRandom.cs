namespace CallAssistant.Simulation;

/// <summary>Seeds that are the same in every process, unlike <see cref="object.GetHashCode"/> of strings.</summary>
internal static class StableRandom
{
    /// <summary>FNV-1a over the UTF-16 code units, then mixed.</summary>
    public static ulong Hash(int seed, string text)
    {
        var hash = 14695981039346656037UL ^ (uint)seed;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return hash ^ (hash >> 31);
    }

    public static Random Create(int seed, string text) => new((int)(Hash(seed, text) & int.MaxValue));

    /// <summary>A number from 0 (inclusive) to the count (exclusive).</summary>
    public static int Pick(int seed, string text, int count) => (int)(Hash(seed, text) % (ulong)count);
}
