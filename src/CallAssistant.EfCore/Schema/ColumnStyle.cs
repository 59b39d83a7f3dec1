using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CallAssistant.EfCore;

/// <summary>How one database keeps the values of a record.</summary>
internal abstract class ColumnStyle
{
    /// <summary>The style of the database that a model is built for: a provider marks its models before anything else does.</summary>
    public static ColumnStyle Of(ModelBuilder model) => model.Model.GetValueGenerationStrategy() is null ? new SqliteColumns() : new PostgreSqlColumns();

    /// <summary>The schema that tables go into; null where the database has none.</summary>
    public abstract string? Schema(string? wanted);

    /// <summary>The check that a bounded text needs; null where its type is bound.</summary>
    public abstract string? LengthCheck(string column, int maxLength);

    /// <summary>The check that a JSON document needs; null where its type is checked.</summary>
    public abstract string? JsonCheck(string column);

    /// <summary>Gives a column of JSON documents its type. The text is kept as it was written.</summary>
    public abstract void Json(IMutableProperty property);

    /// <summary>Gives any other column its type and its conversion.</summary>
    public abstract void Value(IMutableProperty property);
}
