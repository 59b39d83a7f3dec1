using System.Security.Cryptography;
using System.Text;

namespace CallAssistant.Conformance.Tests.InMemory;

internal sealed class InMemorySuppressionStore(InMemoryDatabase database) : ISuppressionStore
{
    public ValueTask<bool> ContainsAsync(string phoneNumber, CancellationToken cancellationToken) => database.RunAsync(tables => tables.Suppressed.Contains(HashOf(phoneNumber)), cancellationToken);

    public async ValueTask AddAsync(string phoneNumber, CancellationToken cancellationToken) => await database.RunAsync(tables => tables.Suppressed.Add(HashOf(phoneNumber)), cancellationToken);

    public ValueTask<bool> RemoveAsync(string phoneNumber, CancellationToken cancellationToken) => database.RunAsync(tables => tables.Suppressed.Remove(HashOf(phoneNumber)), cancellationToken);

    /// <summary>What a number is kept as.</summary>
    public static string HashOf(string phoneNumber) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(phoneNumber)));
}
