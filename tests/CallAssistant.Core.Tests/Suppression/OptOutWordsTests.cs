using CallAssistant.Evaluation;
using CallAssistant.Results;
using CallAssistant.Tests;
using EvaluatedRecord = CallAssistant.Evaluation.Record;

namespace CallAssistant.Core.Tests.Suppression;

/// <summary>Nobody of the host calls the number again: every phrase of the first list has to be heard, none of the second may be.</summary>
public sealed class OptOutWordsTests
{
    public static TheoryData<string> OptOuts =>
    [
        "Please never call this number again.", "Don't call again.", "Don't call here again!", "Do not call me again, please.", "Please don't ever call us again.", "Never call me again.", "Never call here.",
        "Stop calling me.", "Will you please stop calling!", "Quit calling this number.", "I told you to stop calling.", "I said do not call me anymore.", "Don't call me any more.", "Do not call us any longer.", "Don't phone here again.",
        "Don't contact us again.", "Please do not ring again.", "Do not bother me again.", "Don't call this number.", "Do not ever dial this number.", "Take me off your list.", "Please take us off your calling list.", "Take my number off your list.",
        "Remove me from your list.", "Remove this number from your list, please.", "Please remove our number from your database.", "Delete my number.", "Lose this number.", "Put me on your do not call list.", "We are on the do not call registry.",
        "Add this number to your do-not-call list.", "No more calls, please.", "We don't want any more calls from you.", "I do not want these calls.", "I don't want to be called.", "We do not wish to be contacted.",
        "I don't want you to call me again.", "I do not want you calling here anymore.", "I don't want to hear from you again.", "This is the last time you call here.", "I want to opt out.", "Unsubscribe me.", "I withdraw my consent to these calls.",
        "You are not allowed to call here.", "You must not call here again.", "No. Sorry, we're busy. Please don't call us again. Goodbye.", "Sorry, we don't talk to robots. Please don't call again.", "Never, ever call me again.", "Stop your calls.",
        "Don’t call here again", "don't call us again I'm hanging up", "Please, don't call my house again.", "Well, I told your company not to call this number.", "Please no further calls.", "Cease calling at once.",
        "Please don't call me.", "Do not call us!", "Make sure you never call again.", "I'd rather you didn't call again.", "Could you please not call again?", "Can you not call us again?",

        // The callee's own language.
        "Rufen Sie hier nie wieder an.", "Bitte rufen Sie uns nicht mehr an.", "Keine Anrufe mehr, bitte!", "Löschen Sie meine Nummer.", "Guten Morgen, rufen Sie hier nie wieder an!", "Hören Sie auf, hier anzurufen!",
        "No me llame más.", "No vuelva a llamar.", "Por favor, no llamen más a este número.", "Deje de llamarme.", "Nunca me llame.",
        "Ne m'appelez plus.", "Ne nous rappelez plus jamais.", "N'appelez plus ce numéro.", "Arrêtez de m'appeler.", "Supprimez mon numéro.",
        "Non chiamate più.", "Non mi chiami mai più.", "Smettetela di chiamare.", "Não ligue mais.", "Não me ligue mais para este número.", "Pare de ligar.", "Bel ons niet meer.", "Bel dit nummer nooit meer.",
    ];

    public static TheoryData<string> LookAlikes =>
    [
        "Don't call before nine.", "I'll call you again.", "Please call again tomorrow.", "Don't call again before nine.", "Please don't call again today, we're closed.", "Don't call us back until Monday.", "Never call before eight in the morning.",
        "Don't call on Sundays.", "Don't call me at work, call my cell.", "We don't call customers again after that.", "I won't call you again.", "They never call back.", "You never call!", "She never called me again.", "If you don't call again, we'll cancel it.",
        "If not, call us again.", "We can't. Call back again tomorrow.", "We can't, call again tomorrow.", "Why don't you call again later?", "Don't hesitate to call again.", "Don't forget to call us again.", "You don't have to call again.", "No need to call again.",
        "No, call again after five.", "Could you not call again later?", "I'll take you off the waiting list.", "We took that dish off our list.", "I will remove the number from your file.", "We'll take your number down.", "Let me take this off the list.", "Is that on the price list?",
        "No more calls today, we're about to close.", "We take no more calls after six.", "I don't want to miss your calls.", "He doesn't take calls before ten.", "Do you have a do not call list?", "What is the do not call list?", "He will stop calling soon.",
        "They won't stop calling.", "Did you not call this number yesterday?", "We did not call this number.", "I have not called this number again.", "In an emergency do not call this number, dial 911.", "Nobody will call you again.", "Never mind, call us again.",
        "We never call again without asking first.", "It is not, call us again next week.", "I have no idea. Call again.", "Please stop calling it a haircut.", "Don't stop, calling is fine.", "You can call again any time.", "Please call us once more.", "Never heard of it, call the office.",
        "Take me out for dinner.", "My number is 555 0123.", "What number should I take down?", "You are on our list now.", "Sorry, you have the wrong number.", "We don't talk to robots.", "Not interested, thank you.", "I'm busy, call me back in an hour.",
        "Don't call us, we'll call you.", "Don't call me before ten.", "Tell me if you do not call us.", "You never call us back.", "They do not call me.", "Don't call me Shirley.",
        "Where did you get this number from?", "Did you get my number off a list?", "The last time you called we were closed.", "When was the last time you called?", "Did you lose our number?", "Don't lose this number.", "You can take me off hold.",
        "Delete the order number from the system.", "We don't need your card when she calls.", "Please don't forget this number.", "Heute bitte keine Anrufe mehr.",
        "Rufen Sie bitte morgen wieder an.", "Wir rufen Sie nicht mehr heute an.", "Rufen Sie heute nicht mehr an.", "Llame más tarde.", "No llame antes de las nueve.", "Rappelez plus tard.", "Chiami più tardi.", "Ligue mais tarde.", "Belt u morgen terug.",
    ];

    /// <summary>What real people say to each other about appointments and tables, 520 dialogues: nobody opts out of anything.</summary>
    [Theory]
    [InlineData("extraction-dev.jsonl")]
    [InlineData("extraction-spoken-dev.jsonl")]
    public void Read_RealDialogues_HoldNoOptOut(string file) => Assert.DoesNotContain(
        EvaluatedRecord.ReadAll(SharedFiles.Require("eval/" + file)).SelectMany(record => record.Turns ?? []).Select(turn => turn.Text),
        text => CalleeCues.Read(text).HasFlag(CalleeCue.DoNotCall));

    [Theory]
    [MemberData(nameof(OptOuts))]
    public void Read_WordsThatOptOut_AreHeard(string words) => Assert.True(CalleeCues.Read(words).HasFlag(CalleeCue.DoNotCall), words);

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public void Read_WordsThatSoundAlike_AreNot(string words) => Assert.False(CalleeCues.Read(words).HasFlag(CalleeCue.DoNotCall), words);
}
