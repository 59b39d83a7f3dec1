using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>A model that the tables are added to.</summary>
/// <param name="Builder">The model.</param>
/// <param name="Style">How its database keeps values.</param>
/// <param name="Schema">The schema of the tables; null for the default one.</param>
internal sealed record StoreModel(ModelBuilder Builder, ColumnStyle Style, string? Schema);
