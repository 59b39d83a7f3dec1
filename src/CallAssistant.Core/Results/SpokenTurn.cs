using CallAssistant.Mandates;

namespace CallAssistant.Results;

/// <summary>A turn of a conversation. What it is read for is read once, however often the conversation is looked at. Used from one place at a time.</summary>
internal sealed class SpokenTurn(Speaker speaker, string text)
{
    private WordText? _words;
    private CalleeCue? _cues;

    public Speaker Speaker => speaker;

    public string Text => text;

    public WordText Words => _words ??= new WordText(text);

    public CalleeCue Cues => _cues ??= CalleeCues.Read(text, Words);
}
