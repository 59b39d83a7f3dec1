using CallAssistant.Ai.OfflineConversation;
using CallAssistant.Mandates;
using CallAssistant.Results;

namespace CallAssistant.Ai.Risks;

/// <summary>
/// Hears in the callee's words that they need help which an assistant cannot give, or that a child has picked up. It then says so in fixed words and ends the call: it neither comforts, advises nor calls for help,
/// and the user is told why. No model is asked. Pure.
/// </summary>
internal static class CalleeAlarms
{
    private static readonly PhraseSet Emergency = new(
        "call|get|send|need an|the|us|me|please ambulance|doctor now", "call|get|send an|the ambulance|paramedics", "call|dial 911|112|999 please|now|for", "call the police|cops", "somebody|someone please|help|helps", "help|save me please|i|he|she",
        "having a heart attack", "i|he|she am|is having a stroke|seizure", "i|he|she can not breathe", "is not|stopped breathing", "i|he|she am|is bleeding|choking|unconscious|dying", "there is a fire|gunman|shooter|intruder", "the|my|our house|kitchen|building|shop is on fire|burning",
        "somebody|someone|he|she is breaking in|into", "just collapsed", "i|he|she collapsed", "he|she has a gun|knife");

    private static readonly PhraseSet SelfHarm = new(
        "kill|hurt|harm|hang myself", "end my life", "i am suicidal", "i|just want to die", "not want to live", "not want to be alive", "no reason to live", "took|taken all|too * pills", "better off without me");

    private static readonly PhraseSet Child = new(
        "mommy|mummy|daddy is|are", "i am|just|only 3|4|5|6|7|8|9|10|11|12|three|four|five|six|seven|eight|nine|ten|eleven|twelve years old",
        "i am only|just three|four|five|six|seven|eight|nine|ten|eleven|twelve", "my mommy|mummy|daddy", "not allowed to talk to strangers", "i am a kid|child");

    /// <summary>What a receptionist or a recording says in general.</summary>
    private static readonly PhraseSet Conditional = new("if you|this|it|you|that|he|she|they|there", "in case of|you", "in an emergency", "for emergencies|medical", "when there is");

    private static readonly CalleeAlarm InEmergency = new(
        RiskRules.Emergency, "I am an AI assistant and not able to get help for you. Please hang up and call your local emergency number now.",
        "The callee spoke of an emergency. The assistant told them to call the emergency number and ended the call. See whether you can reach them yourself.");

    private static readonly CalleeAlarm InDespair = new(
        RiskRules.SelfHarm, "I am an AI assistant and not able to help with that. Please call your local emergency number or a crisis line now, or speak to somebody near you.",
        "The callee spoke of hurting themselves. The assistant told them where to find help and ended the call. See whether you can reach them yourself.");

    private static readonly CalleeAlarm ToChild = new(
        RiskRules.Minor, "Thank you. This is a call for a grown-up. I will try another time. Goodbye.",
        "A child seems to have answered. The assistant said goodbye. Call at another time, or call yourself.");

    /// <summary>Reads what a callee said last; null where it is nothing of the kind.</summary>
    public static CalleeAlarm? Read(string heard)
    {
        foreach (var sentence in Clause.Sentences(heard).Where(sentence => !Conditional.IsIn(sentence.Words)))
        {
            if (SelfHarm.IsIn(sentence.Words) || Emergency.IsIn(sentence.Words) || Child.IsIn(sentence.Words))
            {
                return SelfHarm.IsIn(sentence.Words) ? InDespair : Emergency.IsIn(sentence.Words) ? InEmergency : ToChild;
            }
        }

        return null;
    }

    /// <summary>The whole turn that an alarm calls for, in place of the agent's; null where there is none. Recordings raise none: they tell of emergencies in general.</summary>
    public static IReadOnlyList<AgentOutput>? Answer(CallContext context)
    {
        if (context.Turns is not [.., { Speaker: Speaker.Human } last] || Read(last.Text) is not { } alarm)
        {
            return null;
        }

        var turns = context.Turns.Select(turn => new SpokenTurn(turn.Speaker, turn.Text)).ToList();
        if (context.BeepHeard || LineReading.Read(turns, context.AnsweredBy, context.BeepHeard).Listener is not Listener.Person)
        {
            return null;
        }

        var isDisclosed = context.Turns.Any(turn => turn.Speaker == Speaker.Assistant && !turn.Interrupted && Disclosure.IsIn(turn.Text));
        return [new AgentOutput.Speak((isDisclosed ? "" : Phrases.Opening(context) + " ") + alarm.Words + " "), new AgentOutput.EndCall(alarm.EndReason)];
    }
}
