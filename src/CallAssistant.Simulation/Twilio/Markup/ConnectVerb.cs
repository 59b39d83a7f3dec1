using System.Xml.Linq;

namespace CallAssistant.Simulation;

/// <summary>Connects the call to a ConversationRelay socket, and asks its action afterwards.</summary>
internal sealed class ConnectVerb(WireCall call, FakeAccount account, XElement connect, XElement relay, TwimlDocument document)
{
    public async ValueTask<Step> RunAsync(CancellationToken cancellationToken)
    {
        var session = new RelaySession(call, account, new RelaySettings(relay));
        var outcome = await session.RunAsync(cancellationToken);
        if (connect.Attribute("action") is { } action)
        {
            // After the end of the call too: then the answer is asked for, and not obeyed.
            return new Step.GoTo(document.SourceOf(action.Value, connect.Attribute("method")?.Value, session.Describe(outcome)));
        }

        return outcome.IsEnded ? Step.Next.Instance : Step.End.Instance;
    }
}
