using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore.Tests.OwnContext;

/// <summary>An application's own context, with a table of its own beside CallAssistant's.</summary>
public abstract class AppDbContext(DbContextOptions options) : DbContext(options)
{
    public const string Schema = "calls";

    public DbSet<Customer> Customers => Set<Customer>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Customer>();
        modelBuilder.UseCallAssistant(Schema);
    }
}
