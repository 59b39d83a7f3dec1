using CallAssistant.Mandates;
using CallAssistant.Suppression;

namespace CallAssistant.Results;

/// <summary>Reads the cues of a callee's turn. The agent and the outcome rules read the same, so that what was understood on the call is what counts after it.</summary>
internal static class CalleeCues
{
    private static readonly (CalleeCue Cue, PhraseSet Phrases)[] Sets =
    [
        (CalleeCue.Voicemail, new(
            "leave|record * message", "after the tone|beep", "at the tone|beep", "you have reached * voicemail|mailbox", "voice mailbox", "voicemail", "mailbox", "not available * take your call", "can not take your call", "can not come to the phone",
            "unable to take|answer your call", "not able to take|answer your call", "not here right now * leave", "record your", "no one is available to take",
            "deje|deja * mensaje|recado", "después de * tono|señal", "buzón de voz", "laissez|laisser * message", "après le|ce bip|signal", "messagerie|répondeur", "hinterlassen * nachricht", "nach dem * piepton|signalton|ton|piep", "anrufbeantworter|mailbox", "lasciate|lasci|lasciare * messaggio", "dopo il * segnale|bip", "segreteria telefonica", "deixe * mensagem|recado", "após o * sinal|bipe", "caixa postal", "correio de voz")),
        (CalleeCue.Menu, new("press|dial|push 1|2|3|4|5|6|7|8|9|0|one|two|three|four|five|six|seven|eight|nine|zero", "for * press|dial|push", "press|push * key|pound|star", "say|tell * few words", "in a few words", "you can say", "please say * or", "for * say", "say * for", "press or say", "menu options",
            "marque|pulse|oprima|presione el|la|1|2|3|4|5|6|7|8|9|0|uno|dos|tres|cero", "tapez|composez|appuyez|pressez le|la|1|2|3|4|5|6|7|8|9|0|un|deux|trois|zéro|sur", "drücken|wählen|wähle|drücke sie|die|1|2|3|4|5|6|7|8|9|0|eins|zwei|drei|null", "premere|prema|premi|digitare|digiti|digita il|1|2|3|4|5|6|7|8|9|0|uno|due|tre|zero", "pressione|digite|tecle|disque 1|2|3|4|5|6|7|8|9|0|um|dois|três|zero|o|a")),
        (CalleeCue.WrongNumber, new("número equivocado", "equivocado de número", "se ha equivocado", "mauvais|faux numéro", "vous êtes trompé", "vous trompez", "falsch verbunden|gewählt", "falsche nummer", "sich verwählt", "sbagliato numero", "ha sbagliato", "número errado", "engano", "wrong number", "wrong person", "private line|residence|number", "wrong house|place|phone", "nobody here by|with that|the name", "no one here by|with that|the name", "not a business|dentist|restaurant|salon|shop|store", "misdialed", "this is not the|that|a * dentist|restaurant|salon|shop|store|office|clinic")),
        (CalleeCue.Refusal, new(
            "not talk|speak|deal|work|do * robots|bots|machines|computers|robot|machine|computer|bot|ai|automated", "no robots|bots|machines|ai", "not take|accept|do|handle|make * robots|automated|ai|robocalls", "only talk|speak|deal * people|humans|person|human|customer|patient|client",
            "not interested", "not doing this", "not want to talk|speak", "leave us|me alone", "hang|hanging up", "not going to talk|speak|help", "i am not comfortable talking", "we are done here")),
        (CalleeCue.CallBack, new(
            "we are|is currently|now * closed", "we are closed", "are closed", "office|shop|store|restaurant is * closed", "call|calls|try|ring|phone back|again * tomorrow|later|monday|tuesday|wednesday|thursday|friday|saturday|sunday|after|when|at|in|during|between", "please * call|ring back",
            "call|ring us|me|back later|tomorrow", "call during", "not open yet|now|today|right", "closed right|for now|today|the", "try again later|tomorrow", "you will have to call back", "can you call back", "could you call back")),
        (CalleeCue.AsksIfRobot, new(
            "are you * robot|bot|machine|computer|ai|recording|human|person|automated|real", "is this * robot|bot|machine|computer|ai|recording|human|automated|real|robocall", "am i|we talking|speaking to|with * robot|bot|machine|computer|ai|human|person|recording", "is this|that a recording", "you sound like * robot|machine|bot|ai|computer", "you are a|an robot|machine|bot|ai|computer")),
        (CalleeCue.Hold, new(
            "hold|hang on", "one|a moment|second|sec|minute", "just a moment|second|sec|minute", "please hold", "can|could you hold", "bear with me|us", "give me a|one", "let me look|check|see|find|pull|take|get|ask|grab|transfer|put|open|just", "i will check|look|ask|see|find|transfer|put you|get", "hold for", "hold please", "stay on the line", "wait a|one|please",
            "i am going to put you", "connecting you", "put you through", "put you on hold", "transfer you", "be right back", "while i look|check")),
        (CalleeCue.Repeat, new(
            "repeat|say that|it|this|again", "could|can you repeat", "say that|it again", "come again", "did not catch|get|hear|understand", "not hear you|that", "what was that", "what did you say", "pardon", "you said what", "please repeat", "can not hear you|understand", "say again", "one more time", "you are breaking up", "speak up", "beg your pardon")),
        (CalleeCue.WantsPerson, new(
            "speak|talk to|with a|an|the|your real|human|person|actual|customer|patient|client|owner", "speak|talk to|with|directly * person|human|herself|himself|directly", "put * on the line|phone", "is there a person|human", "have a person|human call", "have her|him|them call", "want a human|person")),
        (CalleeCue.Greeting, new("how can|may i|we help|assist", "what can|may i|we do", "how are you", "hello", "good morning|afternoon|evening|day", "hi", "thank|thanks you * calling", "thanks for calling", "speaking", "help you")),
        (CalleeCue.Booked, new(
            "is|are|am|got|have|get|be|all|now|been|him|her|them|you booked|scheduled|reserved|confirmed|registered", "you are all set", "all set", "see you|her|him|them then|on|at|there|soon|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday", "put|got|have|wrote|marked|signed you|her|him|them|that|it down|in", "i|we have * down for|at|on|under",
            "your confirmation|booking|reservation number|code", "confirmation number|code", "it is booked|reserved|done|confirmed", "that is booked|confirmed|reserved|done|set", "a|your table|reservation|appointment * under", "your|her|his appointment|reservation|table|booking is at|on|for|set|now", "we will see|expect|have", "i have you", "i|we have booked|reserved|scheduled|put|moved|added",
            "appointment * made|set|confirmed", "we look forward")),
        (CalleeCue.Cancelled, new("is|are|been|now|all canceled", "i|we have|just canceled", "i|we * canceled it|that|your|the|her|his", "taken * off * schedule|book|calendar", "removed * appointment|booking|reservation", "appointment|reservation|booking is|has * canceled", "consider it canceled")),
        (CalleeCue.Moved, new("moved|rescheduled|changed|switched|shifted you|it|that|her|him|them|your|the", "is|been|are|now moved|rescheduled|changed", "rescheduled to|for")),
        (CalleeCue.Assent, new(
            "yes", "that is right|correct|it|all|fine|perfect|okay", "correct", "exactly", "right", "that sounds right", "perfect", "you got it", "sure", "absolutely", "indeed", "of course", "that would be it", "all correct|good", "sounds good|right", "okay", "great", "it is", "got it|everything", "certainly", "definitely", "wonderful", "looks good|right")),
        (CalleeCue.Denial, new("no", "that is not", "not right|correct|quite", "incorrect", "wrong", "actually", "i meant", "not what i said", "i made a mistake", "my mistake", "correction", "i am sorry it", "wait it", "i misspoke", "rather than", "sorry it is")),
        (CalleeCue.NothingFree, new(
            "fully|all|completely|totally booked", "booked up|solid|out", "no openings|availability|appointments|tables|slots|times|space|room", "nothing * available|open|free|left|this|that|until|else|before|earlier", "not have anything|any|a|one|that", "do not have|do * any", "not * available", "we are full", "i am full", "it is full", "sold out", "not taking|accepting", "that is all i|we have|can",
            "is all i|we have", "is the only", "not possible", "can not do|offer|fit", "no nothing", "that is the earliest|latest|best|only", "nothing else")),
        (CalleeCue.Farewell, new("goodbye", "bye", "bye bye", "have a good|nice|great|lovely|wonderful", "take care", "good night", "talk to you later")),
        (CalleeCue.AnythingElse, new("anything else", "something else i can", "what else", "is that all", "will that be all", "that everything", "else i|we can|may|could")),
        (CalleeCue.MessageTaken, new("pass * on|along", "let * know", "give * message", "tell|inform him|her|them", "make sure * gets|get|knows", "relay", "deliver * message|that", "write|wrote|noted|note|jot that|it * down", "noted", "got the|your|that message", "pass the message", "message taken", "will forward|tell")),
        (CalleeCue.GoAhead, new("go ahead", "go on", "sure", "i am listening", "please do", "what is the|your message", "shoot", "yes", "of course", "ready when", "i am ready", "okay")),
        (CalleeCue.NotKnown, new("not know", "not sure", "no idea", "can not say|tell", "not able to say|tell|give", "depends", "hard to say", "not give|quote|have * price|prices|quotes|that information", "unable to say|tell|give", "not have that", "no information", "could not say|tell", "can not find", "not see|find")),
        (CalleeCue.WhoIsCalling, new("who is calling|this|speaking|there|it|that", "who am i", "who are you", "calling from where|whom", "where are you calling", "who do|did you", "may i ask who", "your name and company", "on behalf of who", "who is that")),
        (CalleeCue.AsksPurpose, new("what is this|it|that * about|regarding|concerning", "what is * reason|purpose", "why are you calling", "regarding what", "what do you want|need", "what would you like", "what can i do", "how can|may i help", "what are you calling", "reason for your call", "reason you are calling", "what about")),
        (CalleeCue.Hostile, new(
            "scam|scammer|scammers|fraudster|fraudsters|spammers", "go to hell", "screw|damn|fuck|f you|off|this|it", "fuck|fucking|bullshit|bastard|bastards|asshole|assholes|idiot|idiots|moron|morons", "piss off", "get lost", "shut up", "how dare you", "i will sue", "call|calling the police|cops", "report you", "wasting my|our time", "you people")),
        (CalleeCue.Screening, new(
            "su nombre y * motivo", "votre nom et * raison|motif", "ihren namen und * grund", "il * nome e * motivo", "seu nome e * motivo",
            "your name and * reason|purpose", "name and why you are", "see if this|the person * available", "see if he|she|they is|are available to", "using a screening service|assistant", "call screening|screener", "screening service|assistant", "before i|we * connect you", "before connecting you",
            "who is calling * reason|purpose|about|regarding")),
        (CalleeCue.AsksAgreement, new(
            "would|will|does|do that|it|this|these|those|either|any work|be|suit|help|do", "shall|should|can|may i|we book|put|reserve|schedule|go|take|confirm|cancel|move|change", "is|are that|this|it|those okay|fine|good|all|alright|acceptable", "would|do you like|want me|that|it|to * book|take|reserve|schedule|cancel|proceed|go|it|that|one", "do you accept|agree", "okay with you",
            "how does|about|is", "want me to", "interested", "does * work|suit", "would you like that|it|me|either|the|to")),
    ];

    private static readonly PhraseSet RecordsAMessage = new("after|at the tone|beep", "leave * message", "call you back", "return your call", "get back to you");
    private static readonly PhraseSet RepeatRequest = new("please", "sorry", "can you", "could you", "not");
    private static readonly PhraseSet BookedUp = new("fully|completely|totally|already booked|reserved", "all booked up|for|on|this|that|until|then", "booked up|solid|out|through|until");
    private static readonly PhraseSet HoldingASlot = new("to hold * table|slot|spot|it|appointment|time", "holds the");

    /// <summary>Reads a turn of the callee.</summary>
    public static CalleeCue Read(string text) => Read(text, new WordText(text));

    /// <summary>Reads a turn of the callee whose words were read before.</summary>
    public static CalleeCue Read(string text, WordText words)
    {
        var cues = CalleeCue.None;
        foreach (var (cue, phrases) in Sets)
        {
            if (phrases.IsIn(words))
            {
                cues |= cue;
            }
        }

        return Settle(text, words, cues);
    }

    private static CalleeCue Settle(string text, WordText words, CalleeCue cues)
    {
        if (OptOutWords.AreIn(text, words))
        {
            cues |= CalleeCue.DoNotCall;
        }

        if (cues.HasFlag(CalleeCue.Repeat) && !text.Contains('?') && !RepeatRequest.IsIn(words))
        {
            cues &= ~CalleeCue.Repeat;
        }

        if (cues.HasFlag(CalleeCue.CallBack) && cues.HasFlag(CalleeCue.Voicemail))
        {
            cues &= ~CalleeCue.CallBack;
        }

        // A screener has the name recorded to pass it on, a voicemail to keep it.
        if (cues.HasFlag(CalleeCue.Screening))
        {
            cues &= RecordsAMessage.IsIn(words) ? ~CalleeCue.Screening : ~CalleeCue.Voicemail;
        }

        // "We are booked up" is no booking.
        if (BookedUp.IsIn(words))
        {
            cues = (cues & ~CalleeCue.Booked) | CalleeCue.NothingFree;
        }

        // "I'm not sure, let me check" holds; "hold the table" and "let me know" do not.
        if (HoldingASlot.IsIn(words))
        {
            cues &= ~CalleeCue.Hold;
        }

        return cues;
    }
}
