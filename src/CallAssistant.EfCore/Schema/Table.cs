using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CallAssistant.EfCore;

/// <summary>One table: what its columns hold is also checked by the database.</summary>
/// <typeparam name="T">The record that a row holds.</typeparam>
internal sealed class Table<T>
    where T : class
{
    private readonly string _name;
    private readonly EntityTypeBuilder<T> _entity;

    public Table(ModelBuilder model, string name)
    {
        _name = name;
        _entity = model.Entity<T>();
        _entity.ToTable(name);
    }

    public EntityTypeBuilder<T> Entity => _entity;

    /// <summary>A text of bounded length. Databases count characters where .NET counts UTF-16 units, so the check never refuses what .NET allows.</summary>
    public Table<T> Text(string property, int maxLength, string? column = null)
    {
        var name = Column(property, column);
        _entity.Property<string>(property).HasColumnName(name).HasMaxLength(maxLength);
        return Check(name, $"length({name}) <= {maxLength}");
    }

    public Table<T> Word<TEnum>(string property, string? column = null)
        where TEnum : struct, Enum
    {
        var name = Column(property, column);
        _entity.Property(property).HasColumnName(name).HasConversion(new EnumWords<TEnum>()).HasMaxLength(32);
        return Check(name, $"{name} IN ({string.Join(", ", EnumWords<TEnum>.All.Select(word => $"'{word}'"))})");
    }

    public Table<T> Json<TValue>(string property, JsonTypeInfo<TValue> type, string? column = null)
        where TValue : class
    {
        var name = Column(property, column);
        _entity.Property<TValue?>(property).HasColumnName(name).HasConversion(new JsonText<TValue>(type)!, JsonText<TValue>.Comparer!);
        return Check(name, $"json_valid({name})");
    }

    public Table<T> AtLeast(string property, long minimum, string? column = null)
    {
        var name = Column(property, column);
        _entity.Property(property).HasColumnName(name);
        return Check(name, $"{name} >= {minimum}");
    }

    /// <summary>Columns of the store's own that no record shows, and that a new state of the record leaves as they are.</summary>
    public Table<T> Hidden<TValue>(string property)
    {
        _entity.Property<TValue>(property).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        return this;
    }

    public Table<T> Check(string rule, string sql)
    {
        _entity.ToTable(table => table.HasCheckConstraint($"ck_{_name}_{rule}", sql));
        return this;
    }

    /// <summary>Gives every column, key and index its snake_case name, and identifiers and moments their stored form.</summary>
    public void Finish()
    {
        foreach (var property in _entity.Metadata.GetProperties().ToList())
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (type == typeof(DateTimeOffset))
            {
                property.SetValueConverter(new UtcText());
            }
            else if (type == typeof(Guid))
            {
                property.SetProviderClrType(typeof(string));
            }

            else if (type == typeof(decimal))
            {
                property.SetValueConverter(new ExactDecimal());
            }

            if (property.FindAnnotation(RelationalAnnotationNames.ColumnName) is null)
            {
                property.SetColumnName(Snake(property.Name));
            }

            property.ValueGenerated = ValueGenerated.Never;
        }

        _entity.Metadata.FindPrimaryKey()!.SetName($"pk_{_name}");
        foreach (var foreignKey in _entity.Metadata.GetForeignKeys())
        {
            foreignKey.SetConstraintName($"fk_{_name}_{string.Join('_', foreignKey.Properties.Skip(1).Select(property => property.GetColumnName()))}");
        }

        // Indexes that Entity Framework adds for foreign keys repeat what a key or an index of ours begins with.
        foreach (var index in _entity.Metadata.GetIndexes().Where(index => index.Name is null).ToList())
        {
            _entity.Metadata.RemoveIndex(index);
        }
    }

    private static string Column(string property, string? column) => column ?? Snake(property);

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
