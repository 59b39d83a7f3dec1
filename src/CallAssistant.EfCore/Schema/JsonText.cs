using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CallAssistant.EfCore;

/// <summary>Stores an immutable value as a JSON document.</summary>
internal sealed class JsonText<T>(JsonTypeInfo<T> type) : ValueConverter<T, string>(
    value => JsonSerializer.Serialize(value, type),
    json => JsonSerializer.Deserialize(json, type) ?? Damaged())
    where T : class
{
    /// <summary>The values never change in place, so the same object is the same value and needs no copy.</summary>
    public static ValueComparer<T> Comparer { get; } =
        new((left, right) => ReferenceEquals(left, right), value => RuntimeHelpers.GetHashCode(value), value => value);

    private static T Damaged() => throw new JsonException($"A JSON column of type {typeof(T).Name} holds null.");
}
