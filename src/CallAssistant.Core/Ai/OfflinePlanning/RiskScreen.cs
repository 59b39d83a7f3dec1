using CallAssistant.Ai.Instructions;
using CallAssistant.Numbers;

namespace CallAssistant.Ai.OfflinePlanning;

/// <summary>Tells tasks that must not be called, and what the user should know, from the words alone.</summary>
internal static class RiskScreen
{
    private static readonly (PlanRisk Risk, WordPattern[] Patterns)[] Rules =
    [
        Rule("emergency", "Emergency lines are never called. In an emergency call the local emergency number yourself.", true,
            "call|dial|ring|phone|contact|reach 911|999|112|000|110|119|9-1-1", "call|dial|phone|contact|send .. ambulance|paramedics", "call|dial|phone|contact the fire department|brigade|station now|immediately|because|there's",
            "911 emergency|operator|dispatcher", "emergency services|line|dispatch", "having a heart attack|stroke|seizure", "house|building|kitchen|apartment is on fire"),
        Rule("threat", "A call that threatens or harasses somebody is not made.", true,
            "threaten|threatening|blackmail|extort|harass|intimidate|stalk him|her|them|my|the|you|our|that|to|someone|people|with|and", "kill|hurt|harm|shoot|stab|murder|rape him|her|them|you|everyone|everybody|yourself|somebody|someone|his|their",
            "bomb threat|in|at|inside|under", "beat him|her|them|you up", "or else i|we|i'll|he|she|they|you", "make|sure .. regret|suffer", "burn .. house|shop|store|down", "scare him|her|them"),
        Rule("telemarketing", "Selling, advertising and canvassing by phone are not done.", true,
            "sell|pitch|promote|advertise|market|upsell them|him|her|you|our|my|people|customers|everyone|this|the|a|an|insurance|solar", "offer them|him|her|customers|people our|a|an|my discount|special|free|deal|service|product|promotion|insurance|trial",
            "cold call|calls|calling", "sales call|pitch|calls", "telemarketing", "interested in buying|purchasing|our|switching|investing", "generate leads", "introduce our|my product|products|service|services|company",
            "convince|persuade .. to buy|invest|donate|vote|switch|subscribe", "fundraising|campaign call|calls", "vote for"),
        Rule("fraud", "One-time codes, passwords, card numbers and payments in gift cards or by wire are never asked for or passed on.", true,
            "one-time|verification|security|authentication|2fa|otp|sms|login|passcode|pin code|codes|passcode|password|number", "one time code|codes|password|passcode", "otp|2fa|cvv|cvc", "get|ask|obtain|find|give .. password|passwords|passcode",
            "pay|paid|payment|buy|purchase|send .. in|with|by|the|some|and gift card|cards numbers|number|codes|code", "pay|payment in|with|by|using gift card|cards", "gift card code|codes|number|numbers", "wire|wiring|transfer money|funds|cash|the money",
            "wire|western transfer|union", "social security number", "ssn", "credit|debit|bank card|account number|numbers|details|pin", "bank details", "get .. refund for something|an i|item didn't|never"),
        Rule("impersonation", "The assistant always says that it is an AI calling for you. It never poses as anybody else.", true,
            "pretend|pretending|pose|posing|impersonate|impersonating to|as|that|you|you're|being|my|the|a|i|he|she", "claim to be|you|that you are|you're|are", "say|tell .. you|you're are? from? the|my|a|an police|irs|bank|doctor|officer|lawyer|human|court|government|microsoft|apple|amazon|support",
            "act as|like my|the|a|an|if", "as if you were|are", "say|claim you are|you're me|human|real|him|her|from", "say you are|you're calling from", "imitate|clone his|her|my|their|the voice"),
        Rule("ai_disclosure", "The assistant always says that it is an AI. This cannot be turned off.", false,
            "don't|not|never|without .. ai|robot|bot|assistant|automated", "do not .. ai|robot|bot|automated"),
    ];

    /// <summary>The risks, each rule once.</summary>
    public static IReadOnlyList<PlanRisk> Screen(Instruction text, Target target)
    {
        List<PlanRisk>? risks = null;
        foreach (var (risk, patterns) in Rules)
        {
            if (WordPattern.TryFindAny(patterns, text.Words, out _, out _) || (risk.Rule == "emergency" && target.Refused?.Rule == NumberRules.Emergency))
            {
                (risks ??= []).Add(risk);
            }
        }

        return risks ?? (IReadOnlyList<PlanRisk>)[];
    }

    private static (PlanRisk Risk, WordPattern[] Patterns) Rule(string name, string message, bool isBlocking, params ReadOnlySpan<string> patterns) =>
        (new PlanRisk(name, message, isBlocking), WordPattern.ParseAll(patterns));
}
