using System.Collections.Frozen;

namespace CallAssistant.Language.Names;

/// <summary>Words that tell the name of a person: titles, degrees, and first names that are common in the English-speaking world.</summary>
internal static class PersonWords
{
    private static readonly FrozenSet<string> Titles = WordList.Of("dr doctor mr mrs ms miss prof professor");

    private static readonly FrozenSet<string> Degrees = WordList.Of("md dds dmd phd psyd mph facog esq rn od");

    private static readonly FrozenSet<string> FirstNames = WordList.Of(
        """
        james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony donald steven stephen paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald terry sean austin carl arthur lawrence dylan jesse jordan bryan billy joe bruce gabriel logan albert willie alan juan wayne elijah randy roy vincent ralph eugene russell bobby philip louis harry martin luis carlos tom ben sam tim jim bob bill mike dave steve chris nick alex matt dan tony fred leo oscar hugo ian neil simon oliver lucas liam mason ali omar ahmed mohammed muhammad hassan ravi raj amit arjun sanjay vikram wei ming hiroshi kenji ivan dmitri pedro miguel diego javier antonio marco giovanni luca pierre hans klaus lars sven
        mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori kate jane lucy ella chloe mia zoe claire fiona ingrid elena sofia carmen rosa lucia priya anjali lakshmi fatima aisha yuki mei ling svetlana olga natasha tatyana
        """);

    /// <summary>True for "Dr", "Mrs" and the like.</summary>
    public static bool IsTitle(string word) => Titles.Contains(word);

    /// <summary>True for letters that stand after the name of a doctor.</summary>
    public static bool IsDegree(string word) => Degrees.Contains(word);

    /// <summary>True for a first name.</summary>
    public static bool IsFirstName(string word) => FirstNames.Contains(word);
}
