namespace CallAssistant.Ai.OfflineConversation;

/// <summary>Fixed sentences of the assistant, by tone.</summary>
internal static class Phrases
{
    public const string StillThere = "Hello, are you still there?";
    public const string ReadBack = "Let me read that back";
    public const string IsThatRight = "Is that right?";
    public const string AskPrice = "How much will that be?";
    public const string Outside = "That is outside of what I may agree to.";
    public const string TooDear = "That is more than I may agree to.";
    public const string Cheaper = "Do you have anything cheaper?";
    public const string AnythingElse = "Do you have anything else";

    /// <summary>Why we call, to a screener that may write it down: nothing of the task.</summary>
    public const string ScreenedReason = "I am calling with a short request. May I speak to somebody, please?";

    /// <summary>What is asked of a machine that listens to words.</summary>
    public const string APerson = "May I speak to a person, please?";

    /// <summary>The disclosure.</summary>
    public static string Opening(CallContext context) =>
        Mandates.Clause.Sentences(context.Plan.Script.Opening).Select(s => s.Text.Trim()).FirstOrDefault(s => Mandates.Disclosure.IsIn(s) && Mandates.Disclosure.MayComeFirst(s, context.PrincipalName))
        ?? $"Hello, this is an AI assistant calling on behalf of {context.PrincipalName}.";

    /// <summary>Who is speaking, when asked.</summary>
    public static string WhoIAm(CallContext context, bool yes) => $"{(yes ? "Yes, I" : "I")} am an AI assistant calling on behalf of {context.PrincipalName}.";

    /// <summary>The goodbye after success.</summary>
    public static string Thanks(CallTone tone) => tone == CallTone.Friendly ? "Thank you very much for your help." : tone == CallTone.Neutral ? "Thank you." : "Thank you for your help.";

    /// <summary>The goodbye.</summary>
    public const string Goodbye = "Goodbye.";

    /// <summary>Refuses a private value.</summary>
    public static string NotGiven(CallTone tone) => tone == CallTone.Friendly ? "I am sorry, I am not able to give that out." : "I am not able to give that out.";

    /// <summary>What is not known.</summary>
    public static string NotKnown(CallTone tone) => tone == CallTone.Friendly ? "I am sorry, I do not have that information." : "I do not have that information.";

    /// <summary>Leaves the decision to the user.</summary>
    public static string HaveToCheck(CallContext context) => $"I have to check with {context.PrincipalName} and we will call back.";

    /// <summary>Repeats the wish after a refusal.</summary>
    public static string Firmly(CallTone tone) => tone is CallTone.Firm or CallTone.Assertive ? "Please have another look: do you have anything else" : AnythingElse;
}
