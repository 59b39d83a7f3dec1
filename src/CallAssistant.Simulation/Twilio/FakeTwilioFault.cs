namespace CallAssistant.Simulation;

/// <summary>What goes wrong with a request. See <see cref="FakeTwilio.FailNext"/>.</summary>
public abstract record FakeTwilioFault
{
    private FakeTwilioFault()
    {
    }

    /// <summary>Nothing is done; the answer is an error.</summary>
    /// <param name="Status">The HTTP status, 400 to 599.</param>
    /// <param name="Code">Twilio's code, for example 20429.</param>
    /// <param name="Message">The words of the error.</param>
    public sealed record Refused(int Status, int Code, string Message) : FakeTwilioFault
    {
        /// <summary>Seconds in the header <c>Retry-After</c>; null for none.</summary>
        public int? RetryAfter { get; init; }
    }

    /// <summary>It is done; the connection is cut instead of an answer.</summary>
    public sealed record AnswerLost : FakeTwilioFault;

    /// <summary>Nothing is done; the connection is cut.</summary>
    public sealed record RequestLost : FakeTwilioFault;

    /// <summary>It is done; the answer is an error with status 500 and code 20500.</summary>
    public sealed record DoneButFailed : FakeTwilioFault;

    /// <summary>It is done; the answer comes late.</summary>
    /// <param name="By">How late, in call time: divided by the network's speed.</param>
    public sealed record Late(TimeSpan By) : FakeTwilioFault;

    /// <summary>For <see cref="FakeTwilioOperation.CreateCall"/>: the call is placed; the answer comes after a webhook was delivered that carries this <c>CallStatus</c>, or after the call.</summary>
    /// <param name="CallStatus"><c>initiated</c>, <c>ringing</c>, <c>in-progress</c>, or how the call ends.</param>
    public sealed record AfterCallback(string CallStatus) : FakeTwilioFault;
}
