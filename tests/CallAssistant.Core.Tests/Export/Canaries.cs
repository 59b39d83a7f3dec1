using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CallAssistant.Core.Tests.Export;

/// <summary>Fills records by reflection, so that a property that is added later is filled too: every text gets a random word of its own, which is remembered under the property's name.</summary>
internal sealed class Canaries(int seed)
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    private readonly Random _random = new(seed);
    private int _nextKind;

    /// <summary>The words by where they are.</summary>
    public List<(string Place, string Word)> Words { get; } = [];

    /// <summary>The members of a closed set of records.</summary>
    public static Type[] KindsOf(Type set) => [.. set.GetNestedTypes().Where(kind => kind.IsSubclassOf(set))];

    /// <summary>Where a record holds one of a closed set, each further call takes the next of the set.</summary>
    public T Fill<T>() => (T)Make(typeof(T), typeof(T).Name);

    private object Make(Type type, string place)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return Word(place);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GetGenericArguments()))!;
            list.Add(Make(type.GetGenericArguments()[0], place));
            return list;
        }

        return type switch
        {
            _ when type == typeof(IReadOnlyDictionary<string, string>) => new Dictionary<string, string> { [Word(place + " key")] = Word(place) },
            _ when type == typeof(Guid) => NewId(),
            _ when type == typeof(DateTimeOffset) => Moment,
            _ when type == typeof(TimeOnly) => new TimeOnly(9, 30),
            _ when type == typeof(bool) => true,
            { IsEnum: true } => Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!,
            { IsPrimitive: true } or { FullName: "System.Decimal" } => Convert.ChangeType(3, type, provider: null),
            { IsAbstract: true } => Make(KindsOf(type)[_nextKind++ % KindsOf(type).Length], place),
            _ when type.Assembly == typeof(CallTask).Assembly => MakeRecord(type, place),
            _ => throw new NotSupportedException($"{place} is a {type}: teach this class to fill it."),
        };
    }

    private object MakeRecord(Type type, string place)
    {
        var record = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            property.SetValue(record, Make(property.PropertyType, $"{type.Name}.{property.Name}"));
        }

        return record;
    }

    private Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    /// <summary>Eight letters fit into every column, and nothing else says them.</summary>
    private string Word(string place)
    {
        var word = string.Concat(Enumerable.Range(0, 8).Select(_ => (char)('A' + _random.Next(26))));
        Words.Add((place, word));
        return word;
    }
}
