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
    private readonly ColumnStyle _style;
    private readonly EntityTypeBuilder<T> _entity;
    private readonly HashSet<string> _documents = [];

    public Table(StoreModel model, string name)
    {
        _name = name;
        _style = model.Style;
        _entity = model.Builder.Entity<T>();
        _entity.ToTable(name, model.Schema);
    }

    public EntityTypeBuilder<T> Entity => _entity;

    /// <summary>A text of bounded length. Databases count characters where .NET counts UTF-16 units, so none refuses what .NET allows.</summary>
    public Table<T> Text(string property, int maxLength, string? column = null)
    {
        var name = Column(property, column);
        _entity.Property<string>(property).HasColumnName(name).HasMaxLength(maxLength);
        return Check(name, _style.LengthCheck(name, maxLength));
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
        return Document(property).Check(name, _style.JsonCheck(name));
    }

    /// <summary>A column whose text is a JSON document.</summary>
    public Table<T> Document(string property)
    {
        _documents.Add(property);
        return this;
    }

    public Table<T> AtLeast(string property, long minimum, string? column = null)
    {
        var name = Column(property, column);
        _entity.Property(property).HasColumnName(name);
        return Check(name, $"{name} >= {minimum}");
    }

    /// <summary>Columns that are written with the row and never again: updates leave them, and the indexes on them, alone.</summary>
    public Table<T> Fixed(params ReadOnlySpan<string> properties)
    {
        foreach (var property in properties)
        {
            _entity.Property(property).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        }

        return this;
    }

    /// <summary>Columns of the store's own that no record shows, and that a new state of the record leaves as they are.</summary>
    public Table<T> Hidden<TValue>(string property)
    {
        _entity.Property<TValue>(property).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        return this;
    }

    /// <summary>Rows are marked with the commit that wrote them.</summary>
    public Table<T> Marked()
    {
        _entity.Property<Guid?>(Columns.CommitId);
        return this;
    }

    /// <summary>A rule that the database checks; null for none.</summary>
    public Table<T> Check(string rule, string? sql)
    {
        if (sql is not null)
        {
            _entity.ToTable(table => table.HasCheckConstraint($"ck_{_name}_{rule}", sql));
        }

        return this;
    }

    /// <summary>Gives every column, key and index its snake_case name, every value its stored form, and every query the wall between users.</summary>
    public void Finish()
    {
        FinishShared();
        _entity.HasQueryFilter(UserFilter.Name, row => EF.Property<string>(row, Columns.UserId) == UserFilter.UserOf(default(DbContext)!));
    }

    /// <summary>The same for a table that is no user's.</summary>
    public void FinishShared()
    {
        foreach (var property in _entity.Metadata.GetProperties().ToList())
        {
            if (_documents.Contains(property.Name))
            {
                _style.Json(property);
            }
            else if (((IConventionProperty)property).GetValueConverterConfigurationSource() is null)
            {
                _style.Value(property);
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
