using CallAssistant.Mandates;

namespace CallAssistant.Ai.OfflineConversation;

/// <summary>Collects what the assistant does in one turn.</summary>
internal sealed class Reply
{
    private const int WordsInPiece = 3;
    private readonly List<AgentOutput> _steps = [];

    /// <summary>The sentences, in order.</summary>
    public IEnumerable<string> Sentences => _steps.OfType<AgentOutput.Speak>().Select(s => s.Text);

    /// <summary>True when nothing was added.</summary>
    public bool IsEmpty => _steps.Count == 0;

    /// <summary>Says one sentence or several.</summary>
    public Reply Say(string text)
    {
        _steps.AddRange(Clause.Sentences(text).Select(sentence => new AgentOutput.Speak(sentence.Text.Trim())));
        return this;
    }

    /// <summary>Agrees to an offer; the words that say so come after it.</summary>
    public Reply Accept(Offer offer)
    {
        _steps.Add(new AgentOutput.AcceptOffer(offer));
        return this;
    }

    /// <summary>Leaves an offer to the user.</summary>
    public Reply LeaveOpen(Offer offer)
    {
        _steps.Add(new AgentOutput.LeaveOpen(offer));
        return this;
    }

    /// <summary>Asks the user; the turn ends with it.</summary>
    public Reply Ask(string question, Offer? offer = null)
    {
        _steps.Add(new AgentOutput.AskPrincipal(question, offer));
        return this;
    }

    /// <summary>Sends a key.</summary>
    public Reply Press(string key)
    {
        _steps.Add(new AgentOutput.SendDigits(key));
        return this;
    }

    /// <summary>Ends the call.</summary>
    public Reply End(string reason)
    {
        _steps.Add(new AgentOutput.EndCall(reason));
        return this;
    }

    /// <summary>The turn in small pieces, as a stream of tokens would bring it.</summary>
    public IEnumerable<AgentOutput> Pieces()
    {
        var spoken = false;
        foreach (var step in _steps)
        {
            if (step is not AgentOutput.Speak speak)
            {
                yield return step;
                continue;
            }

            var words = speak.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var at = 0; at < words.Length; at += WordsInPiece)
            {
                yield return new AgentOutput.Speak((spoken ? " " : "") + string.Join(' ', words.Skip(at).Take(WordsInPiece)));
                spoken = true;
            }
        }
    }
}
