namespace CallAssistant.Simulation;

/// <summary>The wordings that a business chooses from.</summary>
internal static class Phrases
{
    public static readonly string[] Staff = ["Maria", "Tom", "Priya", "Ellen", "Marcus", "Julia", "Sam", "Nina"];
    public static readonly string[] Greetings =
    [
        "{0}, this is {1}. How can I help you?", "Good {2}, {0}, {1} speaking. How can I help?", "Thank you for calling {0}. This is {1}, what can I do for you?", "Hello, {0}, this is {1}.",
    ];

    public static readonly string[] RestaurantGreetings = ["Good {2}, {0}.", "{0}, good {2}. How can I help you?", "{0}, this is {1}. What can I do for you?", "Good {2}, you've reached {0}, {1} speaking."];
    public static readonly string[] Look = ["Sure, let me look.", "Of course, one second.", "Let me check the calendar.", "Let me see.", "Sure."];
    public static readonly string[] Earliest = ["The earliest I have is {0}.", "The first opening I have is {0}.", "I can offer you {0}.", "I have {0}."];
    public static readonly string[] Latest = ["The latest I have is {0}.", "The last opening I have is {0}.", "I can offer you {0}.", "I have {0}."];
    public static readonly string[] FixedPrice = ["I'm sorry, that is our price.", "I'm afraid that's what it costs.", "No, I'm sorry, we don't have anything cheaper."];
    public static readonly string[] Another = ["I also have {0}.", "The next one would be {0}.", "I could do {0} as well.", "What about {0}?"];
    public static readonly string[] Works = ["Would that work?", "Does that work for you?", "Shall I book that?", "How does that sound?"];
    public static readonly string[] NothingThen = ["I'm sorry, I have nothing free then.", "I'm afraid we're fully booked then.", "Unfortunately there is nothing left then."];
    public static readonly string[] NothingLeft = ["I'm sorry, that's all I have.", "I'm afraid I have nothing else.", "Sorry, there is nothing else I can offer."];
    public static readonly string[] AskName = ["Great. What name should I put that under?", "Perfect. Can I have the name, please?", "All right. What's the name?", "Sure. And what name is that for?"];
    public static readonly string[] AskTableName = ["And what name is it under?", "What name should I put it under?", "Can I have a name for the reservation?"];
    public static readonly string[] AskNameAgain = ["Sorry, what was the name?", "And the name, please?", "I didn't get the name. What name is it under?"];
    public static readonly string[] NeedName = ["I'm afraid I can't book it without a name.", "I do need a name for the booking, I'm sorry."];
    public static readonly string[] AskWhen = ["When would you like to come in?", "What day would suit you?", "Do you have a day in mind?"];
    public static readonly string[] AskNewTime = ["When would you like to move it to?", "What day would work better?"];
    public static readonly string[] NotInTheBook = ["I'm sorry, I don't see that {0} in the book. Could it be on another day?", "I can't find that {0} here, I'm sorry. Would it be on a different day?", "I don't see a {0} like that here. Is there a different date?"];
    public static readonly string[] AskParty = ["For how many people?", "How many people will you be?"];
    public static readonly string[] Booked = ["Perfect.", "Great.", "All right.", "Wonderful."];
    public static readonly string[] Tips = ["Please call us the day before if you cannot make it.", "Please come ten minutes early.", "See you then.", "We look forward to it."];
    public static readonly string[] Right = ["Yes, that's right.", "That's correct.", "Yes, exactly.", "Yes, you got it."];
    public static readonly string[] Goodbyes = ["Goodbye!", "Thank you for calling. Goodbye!", "Bye now!", "Have a nice day. Goodbye!"];
    public static readonly string[] NoProblem = ["No problem. Goodbye!", "All right. Have a nice day!", "Okay, just call us again. Goodbye!"];
    public static readonly string[] Welcome = ["You're welcome. Is there anything else?", "My pleasure. Anything else?"];
    public static readonly string[] Repeat = ["Sorry, could you repeat that?", "I'm sorry, I didn't catch that. Could you say it again?", "Sorry, what was that?"];
    public static readonly string[] DontKnow = ["I'm sorry, I don't know that.", "I'm not sure about that, I would have to ask a colleague.", "That I can't tell you on the phone, sorry."];
    public static readonly string[] WhatCanIDo = ["Hello. What can I do for you?", "Okay. How can I help?", "Hi there. What is it about?"];
    public static readonly string[] GoAhead = ["Sure, go ahead.", "Of course. What's the message?", "Yes, I'm ready. Go ahead."];
    public static readonly string[] PassOn = ["Okay, I'll pass that on.", "Got it. I will pass that on.", "All right, I wrote that down and will pass it on."];
    public static readonly string[] AskOrder = ["What's the order number?", "Sure. Can you give me the order number?", "Do you have the order number for me?"];
    public static readonly string[] Chat = ["Lovely weather today, isn't it?", "It's been quite a day here.", "Sorry, it's a bit loud in here today."];
    public static readonly string[] OfCourse = ["Of course.", "Sure, take your time.", "No problem."];

    public static string Pick(this Random random, string[] variants) => variants[random.Next(variants.Length)];

    public static string Pick(this Random random, string[] variants, params object[] values) => string.Format(null, variants[random.Next(variants.Length)], values);
}
