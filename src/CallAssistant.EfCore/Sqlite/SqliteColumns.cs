using Microsoft.EntityFrameworkCore.Metadata;

namespace CallAssistant.EfCore;

/// <summary>SQLite has few types and holds none to its bounds: moments and amounts are text, and bounds are checks.</summary>
internal sealed class SqliteColumns : ColumnStyle
{
    public override string? Schema(string? wanted) => null;

    /// <summary>SQLite counts characters where .NET counts UTF-16 units, so the check never refuses what .NET allows.</summary>
    public override string LengthCheck(string column, int maxLength) => $"length({column}) <= {maxLength}";

    /// <summary>Before its version 3.41 or so, SQLite says of nothing that it is no document.</summary>
    public override string JsonCheck(string column) => $"{column} IS NULL OR json_valid({column})";

    public override void Json(IMutableProperty property)
    {
    }

    public override void Value(IMutableProperty property)
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
    }
}
