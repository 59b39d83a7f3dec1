using System.Diagnostics;
using CallAssistant.Ai.Fallback;

namespace CallAssistant.Diagnostics;

/// <summary>One request to a model: its span, and its figures when it is over.</summary>
internal sealed class ModelCall(Telemetry telemetry, Activity? span, string model, TimeProvider time) : IDisposable
{
    /// <summary>More tokens than any model takes: an endpoint that tells more is not believed.</summary>
    private const int MostTokens = 100_000_000;

    private readonly long _start = time.GetTimestamp();
    private bool _hasChunk;
    private string? _fault;

    public void Chunk()
    {
        if (!_hasChunk)
        {
            _hasChunk = true;
            telemetry.ModelFirstChunk(model, time.GetElapsedTime(_start));
        }
    }

    public void Tokens(int input, int output)
    {
        if (input is < 0 or > MostTokens || output is < 0 or > MostTokens)
        {
            return;
        }

        span?.SetTag("gen_ai.usage.input_tokens", input).SetTag("gen_ai.usage.output_tokens", output);
        telemetry.ModelTokens(model, input, output);
    }

    /// <summary>Takes note of the fault and gives it back.</summary>
    public ModelFaultException Failed(ModelFaultException fault)
    {
        _fault = fault.Kind;
        span?.SetTag("error.type", _fault).SetStatus(ActivityStatusCode.Error, fault.Message);
        return fault;
    }

    public void Dispose()
    {
        telemetry.ModelCalled(model, time.GetElapsedTime(_start), _fault);
        span?.Dispose();
    }
}
