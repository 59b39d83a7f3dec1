using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CallAssistant.EfCore;

/// <summary>A column of a statement, and the parameter that it is written with.</summary>
internal sealed class StatementColumn(IProperty property, string parameter, ISqlGenerationHelper sql)
{
    private readonly RelationalTypeMapping _mapping = property.GetRelationalTypeMapping();
    private readonly IClrPropertyGetter? _getter = property.IsShadowProperty() ? null : property.GetGetter();

    public IProperty Property => property;

    /// <summary>The quoted name.</summary>
    public string Column { get; } = sql.DelimitIdentifier(property.GetColumnName());

    /// <summary>The parameter as a statement writes it.</summary>
    public string Parameter { get; } = sql.GenerateParameterNamePlaceholder(parameter);

    /// <summary>That the column is, or becomes, what the parameter says.</summary>
    public string IsParameter { get; } = $"{sql.DelimitIdentifier(property.GetColumnName())} = {sql.GenerateParameterNamePlaceholder(parameter)}";

    public object? ValueOf(object record) => _getter?.GetClrValueUsingContainingEntity(record);

    /// <summary>Adds the parameter with a value, in the form that the column stores.</summary>
    public void Add(DbCommand command, object? value) => command.Parameters.Add(_mapping.CreateParameter(command, sql.GenerateParameterName(parameter), value, property.IsNullable));
}
