namespace CallAssistant.Dialing;

/// <summary>How numbers print in logs.</summary>
internal static class PhoneMask
{
    /// <summary>Keeps the first two and the last two characters: <c>+1*******42</c>.</summary>
    public static string Mask(string number) =>
        number.Length <= 5 ? new string('*', number.Length) : string.Concat(number.AsSpan(0, 2), new string('*', number.Length - 4), number.AsSpan(number.Length - 2));
}
