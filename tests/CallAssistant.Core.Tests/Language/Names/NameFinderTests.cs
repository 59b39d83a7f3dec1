using CallAssistant.Language.Names;

namespace CallAssistant.Core.Tests.Language.Names;

public sealed class NameFinderTests
{
    [Theory]
    [InlineData("Thank you for calling Bright Smile Dental, how can I help?", "Bright Smile Dental")]
    [InlineData("Nopa, how may I help you?", "Nopa")]
    [InlineData("I recommend Panahar in the centre.", "Panahar")]
    [InlineData("How about the Ritz-Carlton Hotel?", "Ritz-Carlton Hotel")]
    [InlineData("There is a nice salon called C'S Barber Shop.", "C'S Barber Shop")]
    [InlineData("I found Great Clips in Foster City.", "Great Clips")]
    [InlineData("I'd like an appointment at 1512 Barber Shop.", "1512 Barber Shop")]
    [InlineData("The Bank of America is open.", "Bank of America")]
    [InlineData("We are the Village barber shop.", "Village barber shop")]
    [InlineData("Try Inn & Suites By The Lake.", "Inn & Suites By The Lake")]
    [InlineData("Do you know the Carolina B&B?", "Carolina B&B")]
    public void Find_BusinessInWriting_IsFoundByItsCapitals(string words, string name) => Assert.Contains((name, false), Find(words));

    [Theory]
    [InlineData("this is north bay radiology how can i help", "north bay radiology")]
    [InlineData("how about aloft downtown with a four point four rating", "aloft downtown")]
    [InlineData("cabalen is a nice one in san bruno", "cabalen")]
    [InlineData("i'm looking for a restaurant called yippee noodle bar", "yippee noodle bar")]
    [InlineData("there is the carolina bed and breakfast", "carolina bed and breakfast")]
    [InlineData("joe's pizza how can i help you", "joe's pizza")]
    [InlineData("would you like to stay at ancasa hotel and spa", "ancasa hotel and spa")]
    public void Find_BusinessInSpokenWords_IsFoundByItsKindOrSurroundings(string words, string name) => Assert.Contains((name, false), Find(words));

    [Theory]
    [InlineData("You will see Dr. Silvie T. Quach.", "Dr. Silvie T. Quach")]
    [InlineData("There is Anjali Tate, M.D. in San Jose.", "Anjali Tate, M.D.")]
    [InlineData("How about Hale Robert H in Fairfield?", "Hale Robert H")]
    [InlineData("The table is under Susan Miller.", "Susan Miller")]
    [InlineData("Please give it to Raghav.", "Raghav")]
    [InlineData("Good morning, this is Maria.", "Maria")]
    [InlineData("can you schedule me with dr silvie t quach", "dr silvie t quach")]
    public void Find_Person_IsTold(string words, string name) => Assert.Contains((name, true), Find(words));

    [Theory]
    [InlineData("Do you want an Italian restaurant or a Chinese one?")]
    [InlineData("I need a General Practitioner in the city centre.")]
    [InlineData("Can you find a pet-friendly apartment?")]
    [InlineData("I want to come on Tuesday, March 8th, at 5 PM.")]
    [InlineData("Train TR4173 leaves at 12:07.")]
    [InlineData("Your reference number is GG3DCUFD.")]
    [InlineData("We are at 401 Kenilworth Drive.")]
    [InlineData("Great! Perfect. Thank You. Have a good day.")]
    [InlineData("is there a nice hotel or any other place nearby")]
    public void Find_WordsThatOnlyLookLikeNames_AreNone(string words) => Assert.Empty(Find(words));

    [Fact]
    public void Find_TitleOfAFilm_IsNoBusiness() => Assert.DoesNotContain(("Breakthrough", false), Find("How about Breakthrough?", isBusiness: false));

    private static List<(string Words, bool IsPerson)> Find(string words, bool isBusiness = true)
    {
        var text = SaidText.Read(words, Contexts.NewYork, SaidText.AnyCapitals([words]));
        return [.. NameFinder.Find(text, isBusiness).Where(name => name.IsSure).Select(name => (text.Slice(name.First, name.Next), name.IsPerson))];
    }
}
