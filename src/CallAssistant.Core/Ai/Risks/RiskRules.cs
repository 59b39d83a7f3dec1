using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.Risks;

/// <summary>What is never called for, and what the user can do instead. A reason is the same whoever finds it, rule or model.</summary>
internal static class RiskRules
{
    public const string Emergency = "emergency";
    public const string SelfHarm = "self_harm";
    public const string Threat = "threat";
    public const string Harassment = "harassment";
    public const string Telemarketing = "telemarketing";
    public const string Fraud = "fraud";
    public const string Impersonation = "impersonation";
    public const string Minor = "minor";
    public const string Advice = "advice";
    public const string AiDisclosure = "ai_disclosure";

    private const string People = "him|her|them|someone|somebody|everyone|everybody|anyone";
    private const string Kin = "son|daughter|grandson|granddaughter|nephew|niece|child|kid";

    /// <summary>The rules in the order in which they are told.</summary>
    public static IReadOnlyList<RiskRule> All { get; } =
    [
        new(Emergency, "Emergency lines are never called. In an emergency call the local emergency number yourself.")
        {
            Signs = WordPattern.ParseAll(
                "call|dial|ring|phone|contact|reach 911|999|112|000|110|119|9-1-1", "call|dial|phone|contact|send|get .. ambulance|paramedics", "call|dial|phone|contact the fire department|brigade|station now|immediately|because|there's",
                "911 emergency|operator|dispatcher", "emergency services|dispatch", "having an? heart? attack|stroke|seizure", "house|building|kitchen|apartment|flat|office is on fire", "call|phone|get the police now|immediately|right|quick|quickly|because|there's|there",
                "is|isn't|not|stopped breathing", "breaking into my|the|our house|home|apartment|flat", "overdosed|overdosing",
                "collapsed|unconscious|choking|drowning", "doesn't|won't|can't wake up", "send|get|call|tell .. fire brigade|department|engine", "smoke in the|my|our", "call|get|need for? help|rescue because|a|my|now|quick", "can't breathe", "chest pain|pains", "bleeding heavily|badly|out|to",
                "fell .. river|lake|pool|roof|window", "is|was|been poisoned"),
            Unless = WordPattern.ParseAll("not an emergency", "non-emergency line|number", "smoke detector|alarm|damage", "ambulance|breathing bill|invoice|class|course|lessons|exercises|apparatus|yoga"),
        },
        new(SelfHarm, "This is not something for an assistant to call about. If you are in danger or think of hurting yourself, call the local emergency number or a crisis line now; a person will talk with you.")
        {
            Signs = WordPattern.ParseAll("kill|hurt|harm|cut|shoot|hang myself|himself|herself", "end my|his|her life", "commit|committing suicide", "i'm|feel|feeling suicidal", "want|going to die",
                "won't|not be alive", "can't|cannot go on", "took|take|swallowed all|too .. pills|tablets", "no reason|nothing to live", "jump off|from|in .. bridge|roof|building|train", "goodbye|farewell forever"),
            Unless = WordPattern.ParseAll("bungee", "can't|cannot go on the|a|friday|monday|saturday|sunday"),
        },
        new(Threat, "A call that threatens, frightens or shames somebody is not made. A calm message about what you want can be passed on.")
        {
            Signs = WordPattern.ParseAll(
                "threaten|threatening|blackmail|extort|intimidate|stalk|frighten|terrorize|humiliate him|her|them|my|the|you|our|that|to|someone|people|with|and", $"kill|hurt|harm|shoot|stab|murder|rape|strangle {People}|you|his|their",
                $"kill|hurt|harm|shoot|stab|murder|rape my|our|the|that|this ex|boss|wife|husband|neighbor|neighbour|landlord|brother|sister|girlfriend|boyfriend", "bomb in|at|inside|under|threat", $"beat {People}|you up", "or else i|we|i'll|he|she|they|you|something|bad",
                "make|sure .. regret|suffer", "make .. pay for this|it|what|that", "burn .. house|shop|store|car|down", $"scare|scream|yell|shout|swear {People}|at", "know where you|he|she|they live|lives", "break his|her|their|your legs|arms|neck|windows|face", "come after you|him|her|them|your|his",
                "post|publish|leak|send .. nude|nudes|naked|intimate photos?|pictures?|videos?", "unless he|she|they pays|pay .. i|i'll|we", "call|tell .. ugly|idiot|bitch|whore|loser|worthless",
                "smash|punch|slap|cut|break|hit|kick|spit .. face|teeth|nose|head|skull|knees", "accidents|things can? happen to", "she'll|he'll|they'll|you'll be sorry", "will be sorry if|that|when", "if he|she|they|you testifies|testify|talks|talk|snitches|tells", "teach him|her|them|you a lesson",
                "get|take|have revenge|even", "watch|mind his|her|your|their back", "friends|people|guys who|that will visit|come|deal"),
            Unless = WordPattern.ParseAll("bomb squad exhibit", "scare him|her|them .. haunted"),
        },
        new(Harassment, "One call is made for a task, and it is tried again only a few times when nobody answers. Ask for a single call.")
        {
            Signs = WordPattern.ParseAll(
                "harass|harassing|pester|spam|prank|annoy|bombard him|her|them|my|the|you|our|that|someone|people|call", "keep|keeps calling|ringing|phoning|dialing|redialing", "call|ring|phone .. until he|she|they|somebody|someone answers|answer|picks|pick|replies|reply|gives|give|agrees|agree",
                "call|ring|phone|redial .. every minute|hour|few|5|five|10|ten|15|fifteen|20|twenty|30|thirty|half|other|single|day|night|morning", "call|ring|phone .. 3|4|5|6|8|10|12|15|20|25|30|40|50|100|three|four|five|six|ten|twenty|thirty|fifty|hundred|dozens|many times",
                "call|ring|phone .. again and again", "call|ring|phone .. over and over", "call|ring|phone .. all day|night", "call|ring|phone .. non-stop|nonstop|constantly|repeatedly", "call|ring .. and|then hang up", "wake him|her|them up|every",
                "blocked me|my number .. another|different|new|other number", "every day|hour|night until|till", "each|every time he|she|they hangs|hang|declines", "make|place 5|6|8|10|20|50|100|five|six|ten|twenty|fifty|hundred|dozens|many calls", "order|buy nothing"),
            Unless = WordPattern.ParseAll("open|opens|closed|close|available every", "every day .. take|takes|medication|class", "wake-up call"),
        },
        new(Telemarketing, "Selling, advertising and canvassing by phone are not done.")
        {
            Signs = WordPattern.ParseAll(
                "sell|pitch|promote|advertise|market|upsell them|him|her|you|our|people|customers|everyone|insurance|solar", "sell|pitch|promote|advertise my product|products|service|services|company|business|course|book|app|insurance|software|cleaning",
                "call|phone .. and|to sell|pitch|promote|advertise", "offer them|him|her|customers|people our|a|an|my .. discount|special|free|deal|service|product|promotion|insurance|trial",
                "cold call|calls|calling", "sales call|pitch|calls", "telemarketing", "interested in buying|purchasing|our|switching|investing", "generate leads", "introduce our|my|company's .. product|products|service|services|company",
                "convince|persuade .. to buy|invest|donate|vote|switch|subscribe", "fundraising|campaign call|calls", "vote for", "ask .. for donations", "donate to our|my", "tell|inform .. about our|my new? product|products|software|service|services|app|business|course|offer|offers|shop|studio", "want|wants|like to buy|try my|our|some", "get|have .. sign up for|to", "sign up for my|our", "win new? customers|clients", "survey .. voters|customers|households|people|residents"),
        },
        new(Fraud, "One-time codes, passwords, card numbers and payments in gift cards or by wire are never asked for or passed on. Deal with them yourself, at the number on your card or the official site.")
        {
            Signs = WordPattern.ParseAll(
                "one-time|verification|security|authentication|2fa|otp|sms|login|passcode|pin code|codes|passcode|password|number", "one time code|codes|password|passcode", "otp|2fa|cvv|cvc", "get|ask|obtain|find|give|tell|read .. password|passwords|passcode|pin",
                "pay|paid|payment|buy|purchase|send .. in|with|by|the|some|and gift card|cards numbers|number|codes|code", "pay|payment in|with|by|using gift card|cards", "gift card code|codes|number|numbers", "buy|purchase|get|send gift cards and|then", "wire|wiring|transfer money|funds|cash|the money",
                "wire|western transfer|union", "social security number", "ssn", "credit|debit|bank card|account number|numbers|details|pin", "card number|numbers|details", "bank details", "refund .. for something|an i|item didn't|never", "pay|send .. bitcoin|crypto",
                "fake|false doctor's|claim|receipt|invoice|injury|accident|name|address|doctor|note|reference|emergency", "say|tell|claim .. package|parcel|order never|didn't|wasn't came|come|arrive|arrived|delivered .. but|although|even", "bail money", "digit code|codes|number", "code|number he|she|they just? got|received|was|were", "in|with|as gift cards", "so that they|he|she pay|pays|refund", "read|tell .. code from|on|out", "inheritance|lottery|prize .. fee|deposit|account"),
            Unless = WordPattern.ParseAll("wifi|wi-fi|wireless password"),
        },
        new(Impersonation, "The assistant always says that it is an AI calling for you. It never poses as anybody else. Whoever is meant can make the call, or a task of their own.")
        {
            Signs = WordPattern.ParseAll(
                "pretend|pretending|pose|posing|impersonate|impersonating|masquerade to|as|that|you|you're|being|my|the|a|i|he|she", "claim|claiming to be", "claim that? you're|you", "say|tell .. you|you're are? from? the|my|a|an police|irs|bank|doctor|officer|lawyer|human|court|government|microsoft|apple|amazon|support|landlord|school|hospital",
                "act as|like my|the|a|an|if", "as if you were|are", "say|claim that? you're me|human|real|him|her|from|calling", "say|claim that? you are me|human|real|him|her|from|calling", "say you're|you are? his|her|their|my wife|husband|mother|father|mom|dad|boss|lawyer|doctor|assistant|secretary",
                "imitate|clone|fake|mimic .. voice", "imitate|mimic him|her|them", "in|use his|her|their|my voice", "call|phone|ring .. as my|his|her|the|a brother|sister|wife|husband|mother|father|boss|son|daughter|customer|doctor|lawyer|police|patient|tenant|owner|guest|employee", "say|tell .. it's|this is? the|from police|water|gas|electric|power|phone company|bank|landlord|irs|school|court", "say|tell .. this is dr|doctor|officer|mrs|mr", "real|human person named|called", "under a|an|another|someone|different|fake else's? name|identity", "be my|his|her husband|wife|mother|father|lawyer for"),
            Unless = WordPattern.ParseAll("under a different name .. booked|reservation|reserved", "pretend play"),
        },
        new(Minor, "Children are not called, and nothing about a child's way, whereabouts or pick-up is asked or arranged by an assistant. A parent has to make that call.")
        {
            Signs = WordPattern.ParseAll(
                $"call|phone|ring my|our|his|her|the|a|this|that {Kin} who|who's|she's|he's|is is? 3|4|5|6|7|8|9|10|11|12|13|14|15", "call|phone|ring|talk|speak .. year|years old", "call|phone|ring|talk|speak .. year-old",
                "call|phone|ring|talk|speak .. 3-year-old|4-year-old|5-year-old|6-year-old|7-year-old|8-year-old|9-year-old|10-year-old|11-year-old|12-year-old|13-year-old|14-year-old|15-year-old|toddler|schoolgirl|schoolboy",
                "call|phone|ring|talk|speak to|with? my|our|the|a|that|this little|young|underage girl|boy|kid|child|daughter|son|brother|sister", $"pick|picks|picking|picked up? my|our|his|her|the {Kin} up?", $"pick|picks|picking|picked up .. {Kin}|kids|children|girl|boy",
                $"my|our|the|his|her {Kin}|kids|children picked|collected up?", $"my|our|the|his|her {Kin}|kids|children can|may|could|should be|get|go picked|collected|home|released|with", "which|what school .. goes|go|attends|attend", $"where|when .. my|the|his|her|that {Kin}|girl|boy|kids|children is|lives|goes|leaves|gets|walks",
                "when .. girl|boy|child|kids|children leaves|leave|gets|walks|walk", "boy|girl|kid|child .. he's|she's|is|aged|only 6|7|8|9|10|11|12|13|14|15|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen", "offer .. boy|girl|kid|child .. ride|candy|sweets", "which|where|when .. daughter|son|child|girl|boy|kid sleeps|lives|plays|goes|stays|waits|walks|swims", "tell|inform .. school|daycare|kindergarten|nursery|camp .. collects|collect|picks|pick|picked|fetches|fetch", "alone at home", "home alone"),
            Unless = WordPattern.ParseAll("appointment|checkup|check-up|cleaning|vaccination|haircut|lesson|lessons|class|table|party|birthday|shoes|size|menu .. year-old|3|4|5|6|7|8|9|10|11|12", "year-old|3-year-old|4-year-old|5-year-old|6-year-old|7-year-old|8-year-old|9-year-old|10-year-old .. appointment|checkup|cleaning|haircut|lesson|class|party|allowed|admitted|free|ticket|menu"),
        },
        new(Advice, "The assistant gives no medical, legal or financial advice. It can pass on your own words as a message, or ask a professional for an appointment.")
        {
            Signs = WordPattern.ParseAll(
                "give|giving him|her|them|my|some .. medical|legal|tax|financial|investment advice", "medical|legal|financial|investment|tax advice to my|him|her|them|a", "advise him|her|them|my|the .. sue|plead|stop|take|medication|medicine|invest|divorce|will|settle|treatment|dose|dosage",
                "diagnose him|her|them|my|what|whether", "tell|explain .. what|which|how dose|dosage|medicine|medication|pills|treatment|much", "tell|explain .. his|her|their legal rights", "tell|explain|convince|persuade|advise|instruct .. stop taking|his|her|their .. medication|medicine|pills|insulin|treatment|chemo|antidepressants",
                "stop|quit|skip taking? his|her|their medication|medicine|pills|insulin|treatment|chemo|antidepressants", "double|increase|raise|lower his|her|their dose|dosage|insulin|medication", "tell|explain|instruct .. how many|much .. pills|tablets|drops|insulin|medicine|mg", "tell|explain|show .. how to plead|testify|treat|cure|dose|sue", "tell|advise|explain .. which|what stocks|shares|funds|crypto|coins", "treat .. without a doctor", "represent me|us|him|her in? court|at|before", "negotiate|settle .. lawsuit|settlement|divorce|custody|plea|charges",
                "tell|explain .. whether|if .. should sue|plead|settle|operate|testify|confess", "interpret|explain .. test|blood|lab|scan|mri results"),
            Unless = WordPattern.ParseAll("advise me|us", "ask .. doctor|dr|pharmacist|pharmacy|nurse|clinic|lab|hospital|lawyer|attorney|notary|accountant|vet", "how much is|does|are|do|it|the|a|they|will|would", "appointment|consultation for|about|with"),
        },
        new(AiDisclosure, "The assistant always says that it is an AI. This cannot be turned off.", IsBlocking: false)
        {
            Signs = WordPattern.ParseAll("don't|not|never|without .. ai|robot|bot|assistant|automated", "do not .. ai|robot|bot|automated"),
        },
    ];

    /// <summary>The rule of a name; null when there is none.</summary>
    public static RiskRule? Find(string name) => All.FirstOrDefault(rule => rule.Name == name);
}
