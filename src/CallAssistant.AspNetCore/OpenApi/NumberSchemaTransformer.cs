using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CallAssistant.AspNetCore;

/// <summary>Numbers of this package are numbers: the host's web defaults would also promise to read them from texts.</summary>
internal sealed class NumberSchemaTransformer : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonPropertyInfo?.DeclaringType.Assembly == typeof(NumberSchemaTransformer).Assembly)
        {
            MakeStrict(schema);
        }

        return Task.CompletedTask;
    }

    public static OpenApiSchema MakeStrict(OpenApiSchema schema)
    {
        if (schema.Type is { } type && (type.HasFlag(JsonSchemaType.Number) || type.HasFlag(JsonSchemaType.Integer)))
        {
            schema.Type = type & ~JsonSchemaType.String;
            schema.Pattern = null;
        }

        return schema;
    }
}
