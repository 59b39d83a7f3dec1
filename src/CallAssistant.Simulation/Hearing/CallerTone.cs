namespace CallAssistant.Simulation;

/// <summary>Yes, no and the small words between.</summary>
internal static class CallerTone
{
    public static bool Agrees(Utterance words) => words.Has(
        "yes", "yeah", "yep", "yup", "sure", "works", "great", "perfect", "fine", "good", "okay", "ok", "book", "take", "accept", "confirm", "correct", "please do", "go ahead", "lovely", "wonderful",
        "excellent", "absolutely", "reserve", "schedule", "agree", "ideal", "exactly", "right", "deal");

    /// <summary>"Please book it", "I'll take that": said on purpose, whatever else is said with it.</summary>
    public static bool Commits(Utterance words) => words.Has("please book", "book it", "book that", "book the", "i'll take", "we'll take", "take it", "take that", "please reserve", "please schedule", "please confirm", "yes please");

    public static bool Declines(Utterance words) =>
        (words.Has("no", "nope", "not", "don't", "doesn't", "can't", "cannot", "won't", "wouldn't", "isn't", "unfortunately", "outside", "instead", "beyond", "too late", "too early", "too expensive", "too much", "too far", "too high", "too long", "afraid", "unable", "decline") || AsksForOther(words))
        && !words.Has("no problem", "not a problem", "why not", "that's not bad");

    public static bool AsksForOther(Utterance words) => words.Has("anything else", "something else", "another", "other", "different", "any other", "alternative*", "earlier", "sooner", "later");

    public static bool AsksForLess(Utterance words) => words.Has("cheaper", "less expensive", "for less", "lower price", "discount", "better price");

    public static bool Refuses(Utterance words) => words.Has("not able", "can't give", "cannot give", "can't share", "cannot share", "unable", "not allowed", "rather not", "don't have", "can't provide", "cannot provide", "not authorized");

    public static bool SaysGoodbye(Utterance words) => words.Has("goodbye", "bye", "good bye", "have a nice", "have a good", "have a great", "have a wonderful");

    public static bool WillCallBack(Utterance words) => words.Has("call back", "call you back", "check with", "get back to you", "call again");

    public static bool Thanks(Utterance words) => words.Has("thank", "thanks");

    public static bool ReadsBack(Utterance words) => words.Has("read that back", "read back", "is that right", "is that correct", "to confirm", "let me confirm", "just confirming", "let me repeat", "repeat that back", "did i get", "have that right");

    public static bool AsksToRepeat(Utterance words) => words.Has("repeat that", "say that again", "say again", "come again", "pardon", "didn't catch", "what was that", "repeat the", "repeat it", "once more", "one more time") && !ReadsBack(words);

    public static bool AsksPrice(Utterance words) => !AsksForLess(words) && words.Has("how much", "what does it cost", "what does that cost", "price*", "what do you charge", "what would it cost", "cost*", "what is the fee", "charge");

    public static bool AsksHours(Utterance words) => words.Has("opening hours", "your hours", "hours of operation", "business hours", "are you open", "do you open", "do you close", "you close", "you open", "when are you open", "open on", "open until", "open today", "open tomorrow", "the hours", "what hours");
}
