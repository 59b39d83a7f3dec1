namespace CallAssistant.Ai.InstructionCallees;

/// <summary>Words for kinds of businesses that stand after a name: "the Dynasty restaurant".</summary>
internal static class Kinds
{
    private static readonly string[] Words = ["restaurant", "salon", "hotel", "clinic", "cinema", "theater", "theatre", "bistro", "shop", "store", "spa", "cafe"];

    /// <summary>True for "restaurant", "salon" and the like.</summary>
    public static bool Has(string word) => Array.IndexOf(Words, word) >= 0;
}
