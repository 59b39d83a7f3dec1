using System.Collections.Frozen;
using System.Text.Json.Serialization.Metadata;

namespace CallAssistant.AspNetCore;

/// <summary>The members that a body may have, taken from the record that describes it, and those that exist but cannot be written.</summary>
internal sealed class InputShape
{
    private InputShape(FrozenSet<string> writable, FrozenSet<string> known)
    {
        Writable = writable;
        Known = known;
    }

    public static InputShape Empty { get; } = new(FrozenSet<string>.Empty, FrozenSet<string>.Empty);

    public FrozenSet<string> Writable { get; }

    public FrozenSet<string> Known { get; }

    public static InputShape Of(JsonTypeInfo input, JsonTypeInfo output) => new(NamesOf(input), NamesOf(output));

    private static FrozenSet<string> NamesOf(JsonTypeInfo type) => type.Properties.Select(property => property.Name).ToFrozenSet(StringComparer.Ordinal);
}
