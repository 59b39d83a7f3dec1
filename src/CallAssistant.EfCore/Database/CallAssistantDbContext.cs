using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>The ready context with CallAssistant's tables. Each database has its own, with its own migrations.</summary>
/// <remarks>For queries of your own beside the stores: begin with <see cref="CallAssistantDatabaseExtensions.BeginCallAssistantTransactionAsync"/>. Made by <see cref="IDbContextFactory{TContext}"/>, used for one piece of work and disposed. Not safe for concurrent use.</remarks>
public abstract class CallAssistantDbContext : DbContext
{
    private protected CallAssistantDbContext(DbContextOptions options)
        : base(options)
    {
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseCallAssistant();
}
