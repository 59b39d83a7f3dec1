namespace CallAssistant.Twilio;

/// <summary>A change of a call. Each may be asked for again: it changes nothing more.</summary>
internal abstract record CallUpdate
{
    private CallUpdate()
    {
    }

    public abstract FormFields ToForm();

    /// <summary>Ends the call, whether it is queued, rings or is live.</summary>
    public sealed record HangUp : CallUpdate
    {
        public override FormFields ToForm() => new FormFields().Add("Status", "completed");
    }

    /// <summary>Takes a call back that nobody has picked up; a live call goes on.</summary>
    public sealed record Cancel : CallUpdate
    {
        public override FormFields ToForm() => new FormFields().Add("Status", "canceled");
    }

    /// <summary>A live call goes on with other TwiML.</summary>
    /// <param name="Twiml">At most 4,000 characters.</param>
    public sealed record Redirect(string Twiml) : CallUpdate
    {
        public override FormFields ToForm() => new FormFields().Add("Twiml", Twiml);
    }
}
