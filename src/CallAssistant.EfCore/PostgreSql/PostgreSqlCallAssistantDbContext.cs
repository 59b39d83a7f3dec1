using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>The ready context on PostgreSQL.</summary>
internal sealed class PostgreSqlCallAssistantDbContext(DbContextOptions<PostgreSqlCallAssistantDbContext> options) : CallAssistantDbContext(options);
