namespace CallAssistant.EfCore;

/// <summary>Longest texts of columns whose records name no bound of their own.</summary>
internal static class Limits
{
    public const int PhoneNumber = 32;
    public const int TimeZone = 64;
    public const int Currency = 8;
    public const int Region = 8;
    public const int Hash = 64;
    public const int ProviderCallId = 200;
    public const int LeaseOwner = 256;
    public const int FactKey = 100;
    public const int Text = 100_000;
    public const int IdempotencyKey = 255;
    public const int Fingerprint = 256;
}
