using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore.Tests.OwnContext;

/// <summary>The tables without the version check.</summary>
public sealed class WithoutVersionCheck(DbContextOptions<WithoutVersionCheck> options) : AppDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.IsConcurrencyToken = false;
        }
    }
}

/// <summary>The tables without what keeps a thing from being stored twice.</summary>
public sealed class WithoutDeduplication(DbContextOptions<WithoutDeduplication> options) : AppDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var index in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetIndexes()))
        {
            index.IsUnique = false;
        }
    }
}
