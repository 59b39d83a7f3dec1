namespace CallAssistant.Simulation;

/// <summary>What Twilio asks of a request to place a call, with the errors of its documentation and the magic numbers of its test credentials.</summary>
internal static class CreateRules
{
    private const string AlwaysOwned = "+15005550006";
    private const int LongestTwiml = 4000;
    private const int LongestRing = 600;
    private static readonly string[] Events = ["initiated", "ringing", "answered", "completed"];
    private static readonly string[] Addresses = ["Url", "FallbackUrl", "StatusCallback", "AsyncAmdStatusCallback", "RecordingStatusCallback"];
    private static readonly string[] Methods = ["Method", "FallbackMethod", "StatusCallbackMethod", "AsyncAmdStatusCallbackMethod", "RecordingStatusCallbackMethod"];
    private static readonly string[] Numbers = ["TimeLimit", "MachineDetectionTimeout", "MachineDetectionSpeechThreshold", "MachineDetectionSpeechEndThreshold", "MachineDetectionSilenceTimeout"];

    /// <summary>The first thing that is wrong; null when the call can be placed.</summary>
    public static RestError? Check(CallRequest request, FakeTwilioOptions options) =>
        CheckNumbers(request, options) ?? CheckTwiml(request) ?? CheckDetails(request);

    private static RestError? CheckNumbers(CallRequest request, FakeTwilioOptions options) => (request["To"], request["From"]) switch
    {
        (null, _) => Bad(21201, "No 'To' number is specified"),
        (_, null) => Bad(21213, "No 'From' number is specified"),
        (_, "+15005550001") => Bad(21212, "The 'From' number is not a valid phone number"),
        (_, { } from) when from != AlwaysOwned && !options.PhoneNumbers.Contains(from) => Bad(21210, $"'From' phone number not verified: {from}"),
        ("+15005550001", _) => Bad(21217, "Phone number does not appear to be valid"),
        ("+15005550002", _) => Bad(21214, "'To' phone number cannot be reached"),
        ("+15005550003", _) => Bad(21215, "Account not authorized to call this number. Perhaps you need to enable some international permissions"),
        ("+15005550004", _) => Bad(21216, "This number is on the block list"),
        ({ } to, _) when !SimulatedDirectory.IsNumber(to) => Bad(21211, $"Invalid 'To' Phone Number: {to}"),
        ({ } to, _) when options.Directory.IsUnreachable(to) => Bad(21214, "'To' phone number cannot be reached"),
        _ => null,
    };

    private static RestError? CheckTwiml(CallRequest request) =>
        request["Url"] is null && request["Twiml"] is null ? Bad(21205, "Url parameter is required.")
        : request["Url"] is null && request["Twiml"]!.Length > LongestTwiml ? Bad(21205, "Twiml is too long.")
        : Addresses.FirstOrDefault(name => request[name] is { } url && !IsAddress(url)) is { } wrong ? Bad(wrong == "StatusCallback" ? 21609 : 21205, $"{wrong} is not a valid URL: {request[wrong]}")
        : Methods.FirstOrDefault(name => request.Method(name) is not ("GET" or "POST")) is { } method ? Bad(21209, $"Invalid {method}")
        : null;

    private static RestError? CheckDetails(CallRequest request) =>
        request["Timeout"] is { } ring && FormNumber.Read(ring) is not (>= 1 and <= LongestRing) ? Bad(21208, "Invalid Timeout")
        : Numbers.FirstOrDefault(name => request[name] is { } number && FormNumber.Read(number) is not > 0) is { } wrong ? Bad(20001, $"Invalid {wrong}")
        : request["SendDigits"] is { } keys && (keys.Length > 32 || keys.Any(key => !"0123456789ABCD#*wW".Contains(key, StringComparison.Ordinal))) ? Bad(21206, "Invalid SendDigits")
        : request["MachineDetection"] is not (null or "Enable" or "DetectMessageEnd") ? Bad(21234, "Invalid MachineDetection")
        : request.Form.Any(field => field.Key == "StatusCallbackEvent" && !Events.Contains(field.Value)) ? Bad(21626, "Invalid StatusCallbackEvent")
        : null;

    private static bool IsAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && !uri.Host.Contains('_', StringComparison.Ordinal);

    private static RestError Bad(int code, string message) => new(400, code, message);
}
