using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>The ready context on PostgreSQL.</summary>
/// <param name="options">Its options, from the factory that <c>UsePostgreSql</c> registers.</param>
public sealed class PostgreSqlCallAssistantDbContext(DbContextOptions<PostgreSqlCallAssistantDbContext> options) : CallAssistantDbContext(options);
