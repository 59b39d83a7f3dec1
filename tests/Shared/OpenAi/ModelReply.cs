using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CallAssistant.Tests.OpenAi;

/// <summary>One answer of a <see cref="ScriptedModel"/>, step by step. <see cref="Say"/> and <see cref="Call"/> are whole; the rest is put together.</summary>
internal sealed class ModelReply
{
    private readonly List<Func<HttpContext, CancellationToken, Task>> _steps = [];
    private int _calls;

    /// <summary>Words in pieces, and a good end.</summary>
    public static ModelReply Say(params string[] pieces) => new ModelReply().Text(pieces).Finish();

    /// <summary>One tool call, and a good end.</summary>
    public static ModelReply Call(string tool, object? arguments = null) => new ModelReply().Tool(tool, JsonSerializer.Serialize(arguments ?? new { })).Finish("tool_calls");

    /// <summary>An error instead of a stream.</summary>
    public static ModelReply Error(int status, string body = "", params (string Name, string Value)[] headers)
    {
        var reply = new ModelReply();
        reply._steps.Add((context, token) =>
        {
            context.Response.StatusCode = status;
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            return context.Response.WriteAsync(body, token);
        });
        return reply;
    }

    public ModelReply Text(params string[] pieces)
    {
        foreach (var piece in pieces)
        {
            Delta(new { content = piece });
        }

        return this;
    }

    /// <summary>A tool call, its arguments in two pieces as endpoints do.</summary>
    public ModelReply Tool(string name, string arguments, string? id = null)
    {
        var index = _calls++;
        var half = arguments.Length / 2;
        Delta(new { tool_calls = new[] { new { index, id = id ?? $"call_{index}", type = "function", function = new { name, arguments = arguments[..half] } } } });
        return Delta(new { tool_calls = new[] { new { index, function = new { arguments = arguments[half..] } } } });
    }

    /// <summary>Any delta, for example a refusal.</summary>
    public ModelReply Delta(object delta) => Event(new { id = "chatcmpl-1", @object = "chat.completion.chunk", created = 1, model = "scripted", choices = new[] { new { index = 0, delta, finish_reason = (string?)null } } });

    /// <summary>The end: reason, usage and the last line.</summary>
    public ModelReply Finish(string reason = "stop", int inputTokens = 120, int outputTokens = 9)
    {
        Event(new { id = "chatcmpl-1", @object = "chat.completion.chunk", created = 1, model = "scripted", choices = new[] { new { index = 0, delta = new { }, finish_reason = reason } } });
        Event(new
        {
            id = "chatcmpl-1", @object = "chat.completion.chunk", created = 1, model = "scripted", choices = Array.Empty<object>(),
            usage = new { prompt_tokens = inputTokens, completion_tokens = outputTokens, total_tokens = inputTokens + outputTokens },
        });
        return Raw("data: [DONE]\n\n");
    }

    /// <summary>Bytes as they are, right or wrong.</summary>
    public ModelReply Raw(ReadOnlyMemory<byte> bytes)
    {
        _steps.Add(async (context, token) =>
        {
            Begin(context);
            await context.Response.Body.WriteAsync(bytes, token);
            await context.Response.Body.FlushAsync(token);
        });
        return this;
    }

    public ModelReply Raw(string text) => Raw(Encoding.UTF8.GetBytes(text));

    /// <summary>Waits for the test.</summary>
    public ModelReply Until(Task signal) => Do((_, token) => signal.WaitAsync(token));

    /// <summary>Waits between pieces, for measurements only.</summary>
    public ModelReply Pause(TimeSpan length) => Do((_, token) => Task.Delay(length, token));

    /// <summary>Says nothing more and keeps the connection open.</summary>
    public ModelReply Silence() => Do((_, token) => Task.Delay(Timeout.Infinite, token));

    /// <summary>Breaks the connection.</summary>
    public ModelReply Cut() => Do((context, _) =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    public async Task SendAsync(HttpContext context, CancellationToken cancellationToken)
    {
        foreach (var step in _steps)
        {
            await step(context, cancellationToken);
        }
    }

    private ModelReply Event(object body) => Raw("data: " + JsonSerializer.Serialize(body) + "\n\n");

    private ModelReply Do(Func<HttpContext, CancellationToken, Task> step)
    {
        _steps.Add(step);
        return this;
    }

    private static void Begin(HttpContext context)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.ContentType = "text/event-stream";
        }
    }
}
