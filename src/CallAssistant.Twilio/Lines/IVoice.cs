namespace CallAssistant.Twilio;

/// <summary>A way of talking on a call that was picked up: a socket, or turns of webhooks. Always used under <see cref="CallLine.Gate"/>; nothing here waits.</summary>
internal interface IVoice
{
    void Say(CallAction.Say say);

    void SendDigits(CallAction.SendDigits keys);

    /// <summary>Asks the other side to end the call.</summary>
    void HangUp();

    /// <summary>No more is said or heard: tells the line what of the words that were given was heard, and lets go.</summary>
    void Close();
}
