using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CallAssistant.EfCore;

/// <summary>PostgreSQL has a type for everything; what it has no room for (NUL in a text, parts of a microsecond) is left out when it is written.</summary>
internal sealed class PostgreSqlColumns : ColumnStyle
{
    public override string? Schema(string? wanted) => wanted;

    public override string? LengthCheck(string column, int maxLength) => null;

    public override string? JsonCheck(string column) => null;

    /// <summary><c>json</c> and not <c>jsonb</c>, which would order members, drop decimals and refuse NUL: a journal's hash covers the text.</summary>
    public override void Json(IMutableProperty property) => property.SetColumnType("json");

    public override void Value(IMutableProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(DateTimeOffset))
        {
            property.SetValueConverter(new UtcMicroseconds());
        }
        else if (type == typeof(string))
        {
            property.SetValueConverter(new StoredText());

            // Sorted and compared by bytes, on every server the same.
            property.SetCollation("C");
        }
    }
}
