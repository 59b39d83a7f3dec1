using System.Net;

namespace CallAssistant.Twilio;

/// <summary>Twilio refused, or did not answer.</summary>
internal sealed class TwilioException : CallAssistantException
{
    public TwilioException(TwilioFault fault, string message, HttpStatusCode? status = null, int? code = null, Exception? innerException = null)
        : base("twilio", message, fault is TwilioFault.Ambiguous or TwilioFault.Throttled, innerException)
    {
        Fault = fault;
        Status = status;
        Code = code;
    }

    public TwilioFault Fault { get; }

    /// <summary>The status of the answer; null when there was none.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>Twilio's code; null when the answer had none.</summary>
    public int? Code { get; }
}
