using System.Text.RegularExpressions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CallAssistant.AspNetCore;

/// <summary>Writes what <see cref="ApiDoc"/> says into the operation: parameters, the body and the members that it must have.</summary>
internal sealed partial class ApiDocTransformer : IOpenApiOperationTransformer
{
    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiDoc>().FirstOrDefault() is not { } doc)
        {
            return;
        }

        operation.OperationId = doc.OperationId;
        operation.Parameters ??= [];
        foreach (Match match in RouteParameters().Matches(context.Description.RelativePath ?? ""))
        {
            operation.Parameters.Add(Parameter(match.Groups["name"].Value, ParameterLocation.Path, "The identifier.", new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" }));
        }

        foreach (var (name, type, text) in doc.Query)
        {
            operation.Parameters.Add(Parameter(name, ParameterLocation.Query, text, NumberSchemaTransformer.MakeStrict(await context.GetOrCreateSchemaAsync(type, null, cancellationToken))));
        }

        if (doc.HasKey)
        {
            var key = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = Idempotency.MaxKeyLength };
            operation.Parameters.Add(Parameter(Idempotency.HeaderName, ParameterLocation.Header, "Sent again with the same key and body, the request is done once and answered alike.", key));
        }

        if (doc.IsStream)
        {
            operation.Parameters.Add(Parameter("Last-Event-ID", ParameterLocation.Header, "Begin after this event.", new OpenApiSchema { Type = JsonSchemaType.String }));
        }

        if (doc.RequestType is { } request)
        {
            operation.RequestBody = await BodyAsync(doc, request, context, cancellationToken);
        }
    }

    private static async Task<OpenApiRequestBody> BodyAsync(ApiDoc doc, Type request, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var schema = await context.GetOrCreateSchemaAsync(request, null, cancellationToken);
        schema.Required = doc.RequiredMembers.ToHashSet(StringComparer.Ordinal);
        schema.AdditionalPropertiesAllowed = false;
        return new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = new() { Schema = schema } },
        };
    }

    private static OpenApiParameter Parameter(string name, ParameterLocation location, string text, OpenApiSchema schema) =>
        new() { Name = name, In = location, Required = location == ParameterLocation.Path, Description = text, Schema = schema };

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex RouteParameters();
}
