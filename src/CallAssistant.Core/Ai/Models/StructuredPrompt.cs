using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace CallAssistant.Ai.Models;

/// <summary>A prompt that is answered with a JSON object of a fixed form. The form is that of the type, so that what a model is told and what is read cannot differ.</summary>
/// <typeparam name="T">The answer: a record whose constructor has all members, with a <see cref="DescriptionAttribute"/> on those that need words.</typeparam>
internal sealed class StructuredPrompt<T>
    where T : class
{
    private const int LongestProblem = 300;

    private readonly JsonTypeInfo<T> _type;
    private readonly PromptTemplate _template;

    /// <summary>Reads the prompt.</summary>
    /// <param name="name">Name and version, for example <c>plan.v1</c>: the resource is called so.</param>
    /// <param name="type">How the answer is read.</param>
    public StructuredPrompt(string name, JsonTypeInfo<T> type)
    {
        Name = name;
        _type = type;
        _template = PromptTemplate.Load(name + ".md");
        Schema = type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe }).ToJsonString();
    }

    /// <summary>Name and version.</summary>
    public string Name { get; }

    /// <summary>The form of the answer as JSON schema.</summary>
    public string Schema { get; }

    /// <summary>The prompt with its values.</summary>
    public string Render(Func<string, string> valueOf) => _template.Render(valueOf);

    /// <summary>Reads an answer.</summary>
    /// <returns>The answer, or what is wrong with it, in words for the model.</returns>
    public (T? Answer, string? Problem) Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, _type) is { } answer ? (answer, null) : (null, "it is null.");
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return (null, wrong.Message.Length > LongestProblem ? wrong.Message[..LongestProblem] : wrong.Message);
        }
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is JsonObject form && context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false) is [DescriptionAttribute { Description: var words }, ..])
        {
            form.Insert(0, "description", words);
        }

        return schema;
    }
}
