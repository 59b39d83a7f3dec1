using System.Collections.Frozen;
using System.Text;
using CallAssistant.Language;
using CallAssistant.Mandates.Assent;
using CallAssistant.Mandates.Secrecy;

namespace CallAssistant.Mandates;

/// <summary>
/// Says how much of a sentence may leave while it is still being written. What leaves has passed the gate by itself, and no continuation completes something forbidden with it: held back are only words that could
/// still become a part of that, which are numbers, spelled letters, names, pieces of private values, and words of the phrases that agree to something or claim something. They go on as soon as the next words
/// make them harmless, or with the whole sentence. Built once a call; safe for concurrent use.
/// </summary>
internal sealed class SpeechFlow
{
    /// <summary>Words that no rule begins with: they leave although the next letters are not known.</summary>
    internal static readonly FrozenSet<string> Common = WordList.Of(
        """
        a about actually after also am an and another any are because been before being both but by can could currently does for from hello her hi him his how i i'd i'm if in into is just may maybe might much my of on or other our perhaps really
        she should so some someone something sorry thank thanks the their them there they to unfortunately was we we'd we're well were what what's when where whether while who why with would you you'd you're your
        """);

    /// <summary>The longest part of a sentence that leaves before its end, in UTF-16 code units: a sentence without end is not spoken on and on.</summary>
    private const int Longest = 400;

    /// <summary>Words that an ending may turn into their opposite ("can't"): they leave when what follows them is there.</summary>
    private static readonly FrozenSet<string> Turnable = WordList.Of("are can could does is might should was were would");

    /// <summary>What joins numbers and letters that are read out.</summary>
    private static readonly FrozenSet<string> Joints = WordList.Of("and point dot at dash hyphen slash y e et und then double triple treble as in like for");

    private static readonly PhraseSet[] Phrases =
        [.. AcceptanceWords.Phrases, .. ForeignAcceptance.Phrases, .. BareAssent.Phrases, .. IdentityWords.Phrases, .. Guesses.Phrases, .. Instructions.Phrases];

    private static readonly FrozenSet<string> PhraseWords = Phrases.SelectMany(phrases => phrases.Words).Where(word => !Common.Contains(word)).ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> _name;

    /// <summary>Prepares the flow.</summary>
    /// <param name="principalName">The name that the disclosure gives: nobody may pass for the user.</param>
    public SpeechFlow(string principalName) => _name = new WordText(PlainText.Of(principalName)).Words.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How much of the text may leave, in UTF-16 code units; never less than has left.</summary>
    /// <param name="begun">The beginning of a sentence; its last word may be incomplete.</param>
    /// <param name="left">How much of it has left.</param>
    /// <param name="state">The call at this moment.</param>
    public int LengthIn(string begun, int left, SpeechState state)
    {
        var length = Measure(begun, left, state);

        // Behind a piece of a value any word may be the next one, also a common one.
        return length > left && HasSaidALetter(state) && SpeechGate.Check(begun[..length], state) is not null ? left : length;
    }

    private int Measure(string begun, int left, SpeechState state)
    {
        var end = LengthOfWords(begun);
        var length = end <= left || end > Longest ? left : LengthOf(begun[..end], left, state);
        return length == end || begun.AsSpan(0, end).Trim().IsEmpty ? end + LengthOfCommonWord(begun, end, state) : length;
    }

    private int LengthOf(string text, int left, SpeechState state)
    {
        var words = new WordText(text);
        var first = 0;
        var fresh = StartOfWord(text, left);
        while (first < words.Words.Count && words.Starts[first] < fresh)
        {
            first++;
        }

        var doubtful = first;
        while (doubtful < words.Words.Count && !IsDoubtful(words, doubtful, text, state))
        {
            doubtful++;
        }

        var read = state.Instructions.FindBegun(words);
        if (doubtful == words.Words.Count && read < first)
        {
            return text.Length;
        }

        var held = Math.Min(FirstBegun(words, doubtful), OpenRun(words, doubtful, text, state));
        held = read >= first ? Math.Min(held, read) : held;
        if (held > doubtful && SpeechGate.Check(text, state) is not null)
        {
            held = doubtful;
        }

        if (held >= words.Words.Count)
        {
            return text.Length;
        }

        // What makes the words harmless may be among those that stay behind.
        var part = Math.Max(left, EndBefore(text, words.Starts[held]));
        return held == doubtful || part == left || SpeechGate.Check(text[..part], state) is null ? part : Math.Max(left, EndBefore(text, words.Starts[doubtful]));
    }

    /// <summary>Up to the last word that is complete: what follows it is there.</summary>
    private static int LengthOfWords(string begun)
    {
        var end = begun.Length;
        while (end > 0 && !IsGap(begun[end - 1]))
        {
            end--;
        }

        while (end > 0 && IsGap(begun[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>The last word with the gap before it, when no letter that may follow matters; else 0.</summary>
    private int LengthOfCommonWord(string begun, int end, SpeechState state)
    {
        var last = begun[end..].TrimStart(' ', ',', ';', ':', '\n').ToLowerInvariant();
        return last.Length > 0 && Common.Contains(last) && !_name.Contains(last) && !Turnable.Contains(last) && !state.Private.MayBeginWith(last) && (end > 0 || !HasSaidAPiece(state)) ? begun.Length - end : 0;
    }

    /// <summary>Where the word begins that a place lies in: a part of a word may have left, before the rest of it was known.</summary>
    private static int StartOfWord(string text, int at)
    {
        while (at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && !IsGap(text[at]))
        {
            at--;
        }

        return at;
    }

    private static bool IsGap(char c) => c is ' ' or ',' or ';' or ':' or '\n';

    private static int EndBefore(string text, int at)
    {
        while (at > 0 && !char.IsLetterOrDigit(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    /// <summary>The first doubtful word of a phrase that the text breaks off in.</summary>
    private static int FirstBegun(WordText words, int doubtful)
    {
        var first = words.Words.Count;
        foreach (var phrases in Phrases)
        {
            if (phrases.FindBegun(words, at => at >= doubtful && PhraseWords.Contains(words.Words[at])) is >= 0 and var at)
            {
                first = Math.Min(first, at);
            }
        }

        return first;
    }

    /// <summary>Where the run of numbers, letters or names begins that the text ends with.</summary>
    private int OpenRun(WordText words, int doubtful, string text, SpeechState state)
    {
        var first = words.Words.Count;
        for (var at = words.Words.Count - 1; at >= doubtful; at--)
        {
            if (IsPiece(words, at, text, state))
            {
                first = at;
            }
            else if (!Joints.Contains(words.Words[at]))
            {
                break;
            }
        }

        return first;
    }

    private bool IsDoubtful(WordText words, int at, string text, SpeechState state) => PhraseWords.Contains(words.Words[at]) || IsPiece(words, at, text, state);

    /// <summary>True for what a value or a name is said with.</summary>
    private bool IsPiece(WordText words, int at, string text, SpeechState state)
    {
        var word = words.Words[at];
        return _name.Contains(word) || IsOfValue(words, at, state) || (!Common.Contains(word)
            && (word.Length == 1 || !Ascii.IsValid(word) || word.AsSpan().ContainsAnyInRange('0', '9') || SpokenDigits.Of(word) is not null || SpokenDigits.Multiplier(word) is not null || SpokenDigits.Repeat(word) is not null
                || SpokenDigits.Plural(word) is not null || SpokenLetters.Of(word) is not null || (at > 0 && char.IsUpper(text[words.Starts[at]])) || state.Instructions.Has(word)));
    }

    /// <summary>True when the word may begin or end a private value, or goes on with one.</summary>
    private static bool IsOfValue(WordText words, int at, SpeechState state) =>
        state.Private.MayBeginWith(words.Words[at]) || (state.Private.HaveLettersOf(words.Words[at]) && (at > 0 ? IsOfValue(words, at - 1, state) : HasSaidAPiece(state)));

    /// <summary>True when the letters of the last word that was said stand in a value, however few they are.</summary>
    private static bool HasSaidALetter(SpeechState state) => state.Said.Count > 0 && state.Memory.Of(state.Said[^1]).Tokens is [.., var last] && state.Private.HaveLettersOf(last);

    /// <summary>True when the last word that was said may be a part of a value, with which the next one goes on.</summary>
    private static bool HasSaidAPiece(SpeechState state) => state.Said.Count > 0 && state.Memory.Of(state.Said[^1]).Tokens is [.., var last] && (last.Length >= 3 || char.IsAsciiDigit(last[0])) && state.Private.HaveLettersOf(last);
}
