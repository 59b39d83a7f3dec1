using CallAssistant.Language.Names;

namespace CallAssistant.Core.Tests.Language.Names;

public sealed class AddressFinderTests
{
    [Theory]
    [InlineData("It is 401 Kenilworth Drive, suite 610.", "401 Kenilworth Drive suite 610")]
    [InlineData("We're at 1450 Oak Street.", "1450 Oak Street")]
    [InlineData("It's located at 5050 West El Camino Real # 110.", "5050 West El Camino Real 110")]
    [InlineData("The address is 131 West A Street, and it is open.", "131 West A Street")]
    [InlineData("They are at 102 West 57th Street.", "102 West 57th Street")]
    [InlineData("It's 15 Charles Street East, rated 4.3", "15 Charles Street east")]
    [InlineData("The address is 53 - 57 Lensfield Road and the number is 01223355017.", "53-57 Lensfield Road")]
    [InlineData("at 11 Rue des Gravilliers, 75003 Paris", "11 Rue des Gravilliers, 75003 Paris")]
    [InlineData("It is at 16, Jalan Imbi, 55100 Kuala Lumpur", "16 Jalan Imbi, 55100 Kuala Lumpur")]
    [InlineData("It's located at 1510 Marina Vista.", "1510 Marina Vista")]
    [InlineData("They are located on Gwydir Street, near the river.", "Gwydir Street")]
    [InlineData("Their address is Anglia Ruskin University.", "Anglia Ruskin University")]
    [InlineData("the location is fifty two fifty five clayton road and the rent is high", "5255 clayton road")]
    [InlineData("at seventy six oh one stoneridge drive", "7601 stoneridge drive")]
    [InlineData("at two five one seven three cypress avenue", "25173 cypress avenue")]
    [InlineData("at two thousand five hundred hospital dr number five d", "2500 hospital dr 5d")]
    [InlineData("at ten fifty seven el camino real", "1057 el camino real")]
    [InlineData("one oh two west fifty seventh street", "102 west fifty seventh street")]
    public void Find_Address_HasItsNumberInFigures(string words, string value) => Assert.Equal(value, Assert.Single(Find(words)));

    [Theory]
    [InlineData("I have 3 hits of Dr. Hoang in Milpitas.")]
    [InlineData("The Diablo Terrace Apartments are nice.")]
    [InlineData("I found 3 apartments, Capitol Avenue Apartments among them.")]
    [InlineData("Hello, Maple Street Services, this is Sam.")]
    [InlineData("We are open from 9 to 5, and the place is nice.")]
    [InlineData("It takes 20 minutes to drive there.")]
    [InlineData("Call 415-555-0126 for that.")]
    [InlineData("It is $45 a court.")]
    public void Find_WordsThatOnlyLookLikeAnAddress_AreNone(string words) => Assert.Empty(Find(words));

    private static List<string> Find(string words) => [.. SaidText.Read(words, Contexts.NewYork, SaidText.AnyCapitals([words])).Addresses.Select(address => address.Value)];
}
