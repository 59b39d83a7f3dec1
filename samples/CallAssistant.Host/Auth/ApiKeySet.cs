using System.Security.Cryptography;
using System.Text;
using CallAssistant.Host.Configuration;

namespace CallAssistant.Host.Auth;

/// <summary>The keys that let somebody in. Holds their hashes only.</summary>
internal sealed class ApiKeySet
{
    private const int ShortestKey = 20;
    private const string Root = AuthSettings.Root + "ApiKeys";

    private readonly (byte[] Hash, string UserId)[] _keys;

    public ApiKeySet(IEnumerable<(string Key, string UserId)> keys) => _keys = [.. keys.Select(key => (Hash(key.Key), key.UserId))];

    public static ApiKeySet Read(SettingsReader reader)
    {
        var keys = new List<(string Key, string UserId)>();
        foreach (var section in reader.Section(Root).GetChildren())
        {
            var (key, userId) = (section["Key"] ?? "", section["UserId"] ?? "");
            if (key.Length < ShortestKey || !UserIds.IsVisible(key))
            {
                reader.Refuse($"{section.Path}:Key", $"a key has at least {ShortestKey} visible ASCII characters. Make one, for example, with: openssl rand -base64 32");
            }
            else if (keys.Exists(known => known.Key == key))
            {
                reader.Refuse($"{section.Path}:Key", "the same key is listed twice.");
            }

            if (!UserIds.IsValid(userId))
            {
                reader.Refuse($"{section.Path}:UserId", UserIds.Rule);
            }

            keys.Add((key, userId));
        }

        if (keys.Count == 0)
        {
            reader.Refuse(Root, $"{AuthSettings.ModeKey}=ApiKey needs a key. Set {Root}:0:Key and {Root}:0:UserId.");
        }

        return new ApiKeySet(keys);
    }

    /// <summary>The user of a key; null when nobody has it. Takes the same time whichever key it is.</summary>
    public string? FindUser(string key)
    {
        var hash = Hash(key);
        string? found = null;
        foreach (var known in _keys)
        {
            found = CryptographicOperations.FixedTimeEquals(known.Hash, hash) ? known.UserId : found;
        }

        return found;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
