using System.Security.Cryptography;
using System.Text;

namespace CallAssistant.EfCore;

/// <summary>The numbers that nobody may call. The one table that is no user's: its rows name none, and outlive all of them.</summary>
internal static class SuppressionTable
{
    public const string Name = "call_suppressions";

    // Part of what is stored: with another one, every number that is on the list would be called again.
    private const string Prefix = "callassistant.suppressed:";

    public static void Add(StoreModel model)
    {
        var table = new Table<SuppressionRow>(model, Name).Text(nameof(SuppressionRow.NumberHash), Limits.Hash);
        table.Entity.HasKey(row => row.NumberHash);
        table.FinishShared();
    }

    /// <summary>What a number is kept as.</summary>
    public static string HashOf(string phoneNumber) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Prefix + phoneNumber)));
}
