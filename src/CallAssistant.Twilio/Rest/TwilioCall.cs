using System.Text.Json.Serialization;

namespace CallAssistant.Twilio;

/// <summary>A call as Twilio knows it. Any member may be missing.</summary>
internal sealed record TwilioCall
{
    public string? Sid { get; init; }

    /// <summary><c>queued ringing in-progress completed busy failed no-answer canceled</c>.</summary>
    public string? Status { get; init; }

    /// <summary><c>outbound-api</c> for those that we placed.</summary>
    public string? Direction { get; init; }

    public string? To { get; init; }

    public string? From { get; init; }

    public string? AnsweredBy { get; init; }

    [JsonConverter(typeof(Rfc2822Date))]
    public DateTimeOffset? DateCreated { get; init; }

    /// <summary>When it was picked up; null before.</summary>
    [JsonConverter(typeof(Rfc2822Date))]
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>Seconds; Twilio sends it as a string.</summary>
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public int? Duration { get; init; }
}

/// <summary>A request that Twilio made for a call.</summary>
internal sealed record TwilioCallEvent(TwilioCallEventRequest? Request);

internal sealed record TwilioCallEventRequest(string? Url);

/// <summary>A recording of a call.</summary>
internal sealed record TwilioRecording(string? Sid, string? CallSid, string? Status);

/// <summary>An account: its state, and <c>Trial</c> or <c>Full</c>.</summary>
internal sealed record TwilioAccount(string? Status, string? Type);

/// <summary>A number of the account.</summary>
internal sealed record TwilioNumber(string? PhoneNumber);

/// <summary>Whether a country's ordinary numbers may be called.</summary>
internal sealed record TwilioDialingPermission(bool? LowRiskNumbersEnabled);

internal sealed record OwnNumberPage(IReadOnlyList<TwilioNumber>? IncomingPhoneNumbers, string? NextPageUri);

internal sealed record VerifiedNumberPage(IReadOnlyList<TwilioNumber>? OutgoingCallerIds, string? NextPageUri);

internal sealed record CallPage(IReadOnlyList<TwilioCall>? Calls, string? NextPageUri);

internal sealed record EventPage(IReadOnlyList<TwilioCallEvent>? Events, string? NextPageUri);

internal sealed record RecordingPage(IReadOnlyList<TwilioRecording>? Recordings, string? NextPageUri);

/// <summary>The envelope of an error, of the older and of the newer products (RFC 9457).</summary>
internal sealed record ErrorBody(int? Code, string? Message, string? Title, string? Detail);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TwilioCall))]
[JsonSerializable(typeof(CallPage))]
[JsonSerializable(typeof(EventPage))]
[JsonSerializable(typeof(RecordingPage))]
[JsonSerializable(typeof(TwilioRecording))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(TwilioAccount))]
[JsonSerializable(typeof(OwnNumberPage))]
[JsonSerializable(typeof(VerifiedNumberPage))]
[JsonSerializable(typeof(TwilioDialingPermission))]
internal sealed partial class TwilioJson : JsonSerializerContext;
