namespace CallAssistant;

/// <summary>One OpenAI-compatible endpoint (OpenAI, Azure, Gemini's compatible endpoint, Ollama, vLLM and others) and the model to use there.</summary>
public sealed class ModelEndpointOptions
{
    /// <summary>The address that <c>/chat/completions</c> follows, for example <c>https://api.openai.com/v1</c>, without user, query and fragment. <c>https</c>, or <c>http</c> on this machine.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>The key that is sent as a bearer token; empty for an endpoint that asks for none. Never logged.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>The model's name, as the endpoint knows it. It has to stream and to call tools.</summary>
    public string Model { get; set; } = "";

    /// <summary>What a million tokens cost that the model reads, from 0, in <see cref="SemanticKernelOptions.PriceCurrency"/>.</summary>
    /// <value>0 by default: nothing is counted.</value>
    public decimal InputPrice { get; set; }

    /// <summary>What a million tokens cost that the model writes, from 0, in <see cref="SemanticKernelOptions.PriceCurrency"/>.</summary>
    /// <value>0 by default: nothing is counted.</value>
    public decimal OutputPrice { get; set; }

    /// <summary>Allows <c>http</c> to other machines: the key and all that is said on calls then travel readable by everybody on the way.</summary>
    /// <value>False by default.</value>
    public bool AllowInsecureHttp { get; set; }
}
