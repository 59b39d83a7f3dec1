namespace CallAssistant.Ai.Instructions;

/// <summary>The words that forbid to say something.</summary>
internal static class SecretCues
{
    private const string Tell =
        "tell|telling|told|mention|mentioning|mentioned|say|saying|said|reveal|revealing|revealed|disclose|disclosing|disclosed|share|sharing|shared|talk|talking|speak|speaking|inform|informing|informed|notify|"
        + "notifying|admit|admitting|explain|explaining|hint|hinting|imply|implying|discuss|discussing|discussed|divulge|divulging|refer|referring|state|stating|indicate|confess|confirm|confirming|suggest|suggesting|"
        + "announce|expose|volunteer|acknowledge|betray|remind|report|raise|raising|repeat|leak|name|naming|spill|blurt|ask|asking|asked|describe|describing|elaborate|comment";

    private const string Know = "know|knows|knowing|hear|hears|learn|learns|notice|discover|suspect|realize|realise|aware|told|informed";

    /// <summary>A negation that is followed by a word of telling within the same clause.</summary>
    private static readonly WordPattern[] Negation = WordPattern.ParseAll(
        "do|does|did|must|should|may|can|could|shall|will|would|need|is|are|to|am|be not", "don't|dont|doesn't|mustn't|mustnt|shouldn't|shouldnt|can't|cannot|cant|couldn't|won't|wont|shan't|needn't|isn't|aren't|wouldn't", "never", "without", "avoid|avoiding",
        "refrain|refraining|abstain from?", "nobody|none", "no one", "no need|reason", "not to", "under no circumstances", "on no account", "by no means", "not", "rather|instead than|of", "decline|refuse|forbidden|forbid|prohibited to|from?", "stop", "nothing");

    private static readonly WordPattern Telling = WordPattern.Parse(Tell);
    private static readonly WordPattern[] TellingPhrases = WordPattern.ParseAll("let .. know|slip|on|see|hear", "bring|bringing|brought|come|comes it|this|that|anything? up", "give|giving|hand .. away|out|my|our|them|him|her", "go|going into", "touch on", "use|using .. word|words|name",
        "make .. aware|known", "pass|passing .. on|along", "find|finds out", "leave|leaving .. message|voicemail");

    private static readonly WordPattern Knowing = WordPattern.Parse(Know);

    /// <summary>Phrases that forbid by themselves. The clause begins with them.</summary>
    private static readonly WordPattern[] Leading = WordPattern.ParseAll(
        "nothing about|regarding|concerning|on|of|to", "not|no|never a|one|any? single? word|words|peep|syllable|whisper|hint", "no mention|mentions|reference|references|talk|details|hint|hints|discussion of|about|to|that|on", "not|never about", "mum's the word",
        "keep|keeping|kept|hold .. private|secret|confidential|quiet|hidden|discreet|silent|mum|undisclosed|anonymous", "keep|keeping .. to|for yourself|ourselves|us", "keep|keeping|hide|hiding|withhold|conceal .. from", "keep|leave|leaving .. out", "keep .. under|off wraps|record",
        "conceal|concealing|hide|hiding|withhold|withholding|omit|omitting|hush", "stay|be|remain silent|quiet|mum|discreet|vague", "avoid|avoiding the|any|my? topic|subject|matter|issue|word|words|details|question|mention|reference", "steer|stay clear|away|off of|from?", "skip|dodge the|any|my? part|topic|subject|fact|question|mention");

    /// <summary>Phrases that forbid what stands before them.</summary>
    private static readonly WordPattern[] Trailing = WordPattern.ParseAll(
        "is|are|stays|stay|remain|remains|be|it's|that's strictly|very|a|our|my? private|secret|confidential|off-limits|taboo", "off the record", "off limits", "between you|us and? me?", "none of their|his|her business", "not their|his|her business", "nobody's business",
        "stays|remains|stay between|with|here", "for your ears|eyes|information only");

    private static readonly WordPattern Positive = WordPattern.Parse("forget|fail|hesitate|neglect|miss|skip|omit");

    /// <summary>True when the words from a place on forbid to say something. <paramref name="object"/> is the index of the first word of what is forbidden.</summary>
    public static bool TryFind(ReadOnlySpan<Word> words, int start, out int @object, out bool isBackward)
    {
        isBackward = false;
        foreach (var pattern in Leading)
        {
            if (pattern.TryMatch(words, start, out @object))
            {
                @object = start + 1;
                return true;
            }
        }

        foreach (var pattern in Trailing)
        {
            if (pattern.TryMatch(words, start, out @object) && (@object == words.Length || words[@object].Break != '\0' || words[@object].Lower is "and" or "but" or "so" or "from" or "for" or "to" or "please"))
            {
                isBackward = true;
                return true;
            }
        }

        foreach (var pattern in Negation)
        {
            if (pattern.TryMatch(words, start, out var next) && IsTold(words, start, next, out @object))
            {
                return true;
            }
        }

        @object = -1;
        return false;
    }

    /// <summary>True for a word of telling.</summary>
    public static bool IsTelling(string word) => Telling.IsIn([new Word(0, word.Length, word, IsCapital: false, '\0')]);

    private static bool IsTold(ReadOnlySpan<Word> words, int start, int next, out int @object)
    {
        var reach = words[start].Lower is "can't" or "cannot" or "cant" or "won't" or "wont" or "isn't" or "aren't" or "not" or "couldn't" or "nothing" ? 2 : 7;
        var isOwn = start > 0 && words[start - 1].Lower is "i" or "we";
        for (var i = next; i < words.Length && i - next < reach; i++)
        {
            if (words[i].Break == '.' || (words[i].Break == ',' && i > next && !IsAside(words, next, i)) || words[i].Lower is "so" or "but" or "and" or "because" or "then" or "until" or "without" || Positive.TryMatch(words, i, out _))
            {
                break;
            }

            if (Telling.TryMatch(words, i, out @object) || IsPhrase(words, i, out @object) || (Knowing.TryMatch(words, i, out @object) && !(isOwn && i - next < 2)))
            {
                return true;
            }
        }

        @object = -1;
        return false;
    }

    /// <summary>"do not, under any circumstances, tell": the commas interrupt nothing.</summary>
    private static bool IsAside(ReadOnlySpan<Word> words, int next, int comma) => next < comma && words[next].Break == ',';

    private static bool IsPhrase(ReadOnlySpan<Word> words, int start, out int end)
    {
        foreach (var pattern in TellingPhrases)
        {
            if (pattern.TryMatch(words, start, out end))
            {
                // What is let slip may stand inside: "bring my cancer up".
                end = start + 1;
                return true;
            }
        }

        end = -1;
        return false;
    }
}
