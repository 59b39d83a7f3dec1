using System.Diagnostics;
using CallAssistant.Ai.Fallback;
using CallAssistant.Ai.Models;

namespace CallAssistant.Diagnostics;

/// <summary>One request to a model: its span, and its figures and cost when it is over.</summary>
internal sealed class ModelCall(Telemetry telemetry, Activity? span, ModelPrice price, int inputCharacters, Action<ModelUsage>? used, TimeProvider time) : IDisposable
{
    /// <summary>More tokens than any model takes: an endpoint that tells more is not believed.</summary>
    private const int MostTokens = 100_000_000;

    private readonly long _start = time.GetTimestamp();
    private bool _hasChunk;
    private int _outputCharacters;
    private ModelUsage? _usage;
    private ModelFaultException? _fault;

    public void Chunk()
    {
        if (!_hasChunk)
        {
            _hasChunk = true;
            telemetry.ModelFirstChunk(price.Model, time.GetElapsedTime(_start));
        }
    }

    /// <summary>Takes note of what was written, for answers whose tokens nobody tells.</summary>
    public void Wrote(int characters) => _outputCharacters += characters;

    public void Tokens(int input, int output)
    {
        if (input is < 0 or > MostTokens || output is < 0 or > MostTokens)
        {
            return;
        }

        span?.SetTag("gen_ai.usage.input_tokens", input).SetTag("gen_ai.usage.output_tokens", output);
        telemetry.ModelTokens(price.Model, input, output);
        _usage = price.Of(input, output);
    }

    /// <summary>Takes note of the fault and gives it back.</summary>
    public ModelFaultException Failed(ModelFaultException fault)
    {
        _fault = fault;
        span?.SetTag("error.type", fault.Kind).SetStatus(ActivityStatusCode.Error, fault.Message);
        return fault;
    }

    public void Dispose()
    {
        telemetry.ModelCalled(price.Model, time.GetElapsedTime(_start), _fault?.Kind);

        // An answer that was cut short, or that nobody waited for any longer, was begun and is paid for all the same; a request that was turned down is not.
        if ((_usage ?? (_hasChunk || _fault is null or { Kind: ModelFaultException.Timeout } ? price.OfCharacters(inputCharacters, _outputCharacters) : null)) is { } usage)
        {
            telemetry.ModelCost(usage);
            used?.Invoke(usage);
        }

        span?.Dispose();
    }
}
