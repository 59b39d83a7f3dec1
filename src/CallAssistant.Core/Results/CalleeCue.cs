namespace CallAssistant.Results;

/// <summary>What a turn of the callee does, as far as plain phrases tell. Several at once are usual.</summary>
[Flags]
internal enum CalleeCue
{
    None = 0,

    /// <summary>"Leave a message after the tone."</summary>
    Voicemail = 1 << 0,

    /// <summary>"Press 1 for …"</summary>
    Menu = 1 << 1,

    /// <summary>"You have the wrong number."</summary>
    WrongNumber = 1 << 2,

    /// <summary>"Don't call again."</summary>
    DoNotCall = 1 << 3,

    /// <summary>"We don't talk to robots."</summary>
    Refusal = 1 << 4,

    /// <summary>"We're closed right now", "call back later".</summary>
    CallBack = 1 << 5,

    /// <summary>"Are you a robot?"</summary>
    AsksIfRobot = 1 << 6,

    /// <summary>"One moment, please", "let me look".</summary>
    Hold = 1 << 7,

    /// <summary>"Could you repeat that?"</summary>
    Repeat = 1 << 8,

    /// <summary>"I want to speak to a person."</summary>
    WantsPerson = 1 << 9,

    /// <summary>"How can I help you?"</summary>
    Greeting = 1 << 10,

    /// <summary>"You're booked", "see you then".</summary>
    Booked = 1 << 11,

    /// <summary>"That appointment is cancelled."</summary>
    Cancelled = 1 << 12,

    /// <summary>"I've moved you to …"</summary>
    Moved = 1 << 13,

    /// <summary>"Yes, that's right."</summary>
    Assent = 1 << 14,

    /// <summary>"No, it's Thursday."</summary>
    Denial = 1 << 15,

    /// <summary>"We have nothing that week."</summary>
    NothingFree = 1 << 16,

    /// <summary>"Goodbye."</summary>
    Farewell = 1 << 17,

    /// <summary>"Anything else?"</summary>
    AnythingElse = 1 << 18,

    /// <summary>"I'll pass that on."</summary>
    MessageTaken = 1 << 19,

    /// <summary>"Sure, go ahead."</summary>
    GoAhead = 1 << 20,

    /// <summary>"I don't know", "I can't say".</summary>
    NotKnown = 1 << 21,

    /// <summary>"Who is calling?"</summary>
    WhoIsCalling = 1 << 22,

    /// <summary>"What can I do for you", "what is it about?"</summary>
    AsksPurpose = 1 << 23,

    /// <summary>"Shall I book it?", "would that work?"</summary>
    AsksAgreement = 1 << 24,

    /// <summary>"Record your name and reason for calling, and I'll see if this person is available."</summary>
    Screening = 1 << 25,

    /// <summary>"You scammers, go to hell."</summary>
    Hostile = 1 << 26,
}
