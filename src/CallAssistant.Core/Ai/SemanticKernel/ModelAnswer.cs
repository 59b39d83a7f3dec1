using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CallAssistant.Ai.SemanticKernel;

/// <summary>What one answer held, gathered while it streams.</summary>
internal sealed class ModelAnswer
{
    private FunctionCallContentBuilder? _calls;

    /// <summary>The words, for the next request; they are kept only where tool calls make one likely.</summary>
    public string Text { get; set; } = "";

    public bool HasCalls => _calls is not null;

    public void Add(StreamingChatMessageContent update) => (_calls ??= new FunctionCallContentBuilder()).Append(update);

    public IReadOnlyList<FunctionCallContent> Calls() => _calls?.Build() ?? [];

    /// <summary>The answer as a message of the next request.</summary>
    public ChatMessageContent Message(IReadOnlyList<FunctionCallContent> calls)
    {
        var message = new ChatMessageContent(AuthorRole.Assistant, Text.Length > 0 ? Text : null);
        foreach (var call in calls)
        {
            message.Items.Add(call);
        }

        return message;
    }
}
