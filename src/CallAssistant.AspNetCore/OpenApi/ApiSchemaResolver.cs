using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CallAssistant.AspNetCore;

/// <summary>
/// Shows the document generator the names that this package really writes. It asks with the host's JSON options, whose naming is not ours. Only types of
/// this package are touched, and none of them is ever written with the host's options.
/// </summary>
internal static class ApiSchemaResolver
{
    public static IJsonTypeInfoResolver Instance { get; } = new OwnTypes(ApiJson.Default.WithAddedModifier(Rename));

    private static void Rename(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AttributeProvider is MemberInfo member && member.GetCustomAttribute<JsonPropertyNameAttribute>() is null)
            {
                property.Name = JsonNamingPolicy.SnakeCaseLower.ConvertName(member.Name);
            }

            if ((Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).IsEnum)
            {
                property.CustomConverter = ApiJson.Default.Options.GetConverter(property.PropertyType);
            }
        }
    }

    private sealed class OwnTypes(IJsonTypeInfoResolver inner) : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type.Assembly == typeof(ApiJson).Assembly ? inner.GetTypeInfo(type, options) : null;
    }
}
