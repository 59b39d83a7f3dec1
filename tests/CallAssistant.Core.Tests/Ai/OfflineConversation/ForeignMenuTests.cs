using CallAssistant.Ai.OfflineMachines;

namespace CallAssistant.Tests.Ai.OfflineConversation;

public sealed class ForeignMenuTests
{
    [Theory]
    [InlineData("Para citas, pulse 1. Para hablar con un operador, pulse el 0.", "0")]
    [InlineData("Para español, marque el uno. For English, press two.", "2")]
    [InlineData("Pour la comptabilité, tapez 3. Pour parler à un conseiller, appuyez sur le 0.", "0")]
    [InlineData("Für Termine drücken Sie die 1, für die Zentrale drücken Sie bitte die Null.", "0")]
    [InlineData("Per informazioni digiti il 2, per parlare con un operatore prema il tasto 0.", null)]
    [InlineData("Per un operatore premere zero.", "0")]
    [InlineData("For billing, press 1. For careers, press 2.", null)]
    public void Choose_OfMenusInOtherLanguages_TakesTheKeyForEnglishOrForAPerson(string menu, string? key) => Assert.Equal(key, PhoneMenu.Choose(menu, CallErrand.AskPrice));
}
