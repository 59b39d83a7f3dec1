using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Tests.OpenAi;

/// <summary>An OpenAI-compatible endpoint on loopback whose every answer is written by the test: streamed words, tool calls, and faults of all kinds.</summary>
internal sealed class ScriptedModel : IAsyncDisposable
{
    private readonly ConcurrentQueue<ModelRequest> _requests = new();
    private readonly ConcurrentQueue<TaskCompletionSource> _waiters = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly WebApplication _app;
    private readonly Func<ModelRequest, ModelReply> _answer;

    private ScriptedModel(WebApplication app, Func<ModelRequest, ModelReply> answer)
    {
        _app = app;
        _answer = answer;
    }

    /// <summary>The address that an endpoint's <c>BaseUrl</c> takes.</summary>
    public Uri BaseUrl { get; private set; } = null!;

    /// <summary>What was asked so far, oldest first.</summary>
    public IReadOnlyList<ModelRequest> Requests => [.. _requests];

    /// <summary>Starts an endpoint that answers each request as the function says.</summary>
    public static async Task<ScriptedModel> StartAsync(Func<ModelRequest, ModelReply> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var model = new ScriptedModel(app, answer);
        app.MapPost("/v1/chat/completions", model.AnswerAsync);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        model.BaseUrl = new Uri(address + "/v1");
        return model;
    }

    /// <summary>Starts an endpoint that gives the answers one after the other, and the last one for ever.</summary>
    public static Task<ScriptedModel> StartAsync(params ModelReply[] replies)
    {
        var next = 0;
        return StartAsync(_ => replies[Math.Min(Interlocked.Increment(ref next), replies.Length) - 1]);
    }

    /// <summary>Completes when that many requests have come in.</summary>
    public async Task WhenAskedAsync(int times = 1)
    {
        while (_requests.Count < times)
        {
            var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Enqueue(asked);
            if (_requests.Count < times)
            {
                await asked.Task;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _app.DisposeAsync();
        _stop.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = await ModelRequest.ReadAsync(context.Request);
        _requests.Enqueue(request);
        while (_waiters.TryDequeue(out var waiter))
        {
            waiter.TrySetResult();
        }

        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stop.Token);
        try
        {
            await _answer(request).SendAsync(context, gone.Token);
        }
        catch (OperationCanceledException)
        {
            // The client has left, or the test is over.
        }
        finally
        {
            request.End(wasLeft: context.RequestAborted.IsCancellationRequested);
        }
    }
}
