using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Refuses to work where the second wall between users does not stand.</summary>
internal static class PostgreSqlGuard
{
    // The last column: a policy that is not ours opens a table, ours were changed, or the worker's functions run as somebody for whom the worker's policies are not.
    private const string Query =
        $"""
        WITH wanted AS (SELECT name, to_regclass(name) AS oid FROM unnest(@tables) AS name),
             tables AS (SELECT w.name, c.* FROM wanted w JOIN pg_class c ON c.oid = w.oid),
             functions AS (SELECT name, to_regproc(name) AS oid FROM unnest(@functions) AS name)
        SELECT (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user),
               (SELECT string_agg(name, ', ') FROM (SELECT name FROM wanted WHERE oid IS NULL UNION ALL SELECT name FROM functions WHERE oid IS NULL) missing),
               (SELECT string_agg(t.name, ', ') FROM tables t
                WHERE NOT t.relrowsecurity OR NOT t.relforcerowsecurity
                   OR NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = t.oid AND p.polname = '{PostgreSqlPolicies.UserPolicy}' AND p.polcmd = '*'
                                  AND pg_get_expr(p.polqual, p.polrelid) LIKE '%{PostgreSqlPolicies.UserSetting}%' AND pg_get_expr(p.polwithcheck, p.polrelid) LIKE '%{PostgreSqlPolicies.UserSetting}%'
                                  AND pg_get_expr(p.polqual, p.polrelid) NOT LIKE '% OR %' AND pg_get_expr(p.polwithcheck, p.polrelid) NOT LIKE '% OR %')),
               (SELECT string_agg(DISTINCT t.name, ', ') FROM tables t JOIN pg_policy p ON p.polrelid = t.oid
                WHERE (p.polpermissive AND p.polname <> '{PostgreSqlPolicies.UserPolicy}' AND p.polname NOT LIKE '{PostgreSqlPolicies.WorkerPolicies}%')
                   OR (p.polname LIKE '{PostgreSqlPolicies.WorkerPolicies}%' AND (p.polroles <> ARRAY[t.relowner] OR pg_get_expr(p.polqual, p.polrelid) NOT LIKE '%{PostgreSqlPolicies.WorkerSetting}%'
                       OR EXISTS (SELECT 1 FROM functions f JOIN pg_proc r ON r.oid = f.oid WHERE r.prosecdef AND r.proowner <> t.relowner)))),
               (SELECT string_agg(v.name, ', ') FROM unnest(@views) AS v(name) LEFT JOIN pg_class c ON c.oid = to_regclass(v.name)
                WHERE c.reloptions IS NULL OR NOT c.reloptions @> ARRAY['security_invoker=true']),
               current_setting('synchronous_commit') = 'off'
        """;

    /// <exception cref="CallAssistantException">A table is missing or stands open, or the role passes all walls.</exception>
    public static async Task CheckAsync(DbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        var tables = CallAssistantModel.TableNames.Select(name => PostgreSqlCommands.Qualify(context, name)).ToArray();
        var functions = PostgreSqlFunctions.Names.Select(name => PostgreSqlCommands.Qualify(context, name)).ToArray();
        var views = CallAssistantModel.ViewNames.Select(name => PostgreSqlCommands.Qualify(context, name)).ToArray();
        await using var command = PostgreSqlCommands.Create(context, Query, ("tables", tables), ("functions", functions), ("views", views));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        if (!reader.IsDBNull(1))
        {
            throw Fault(StoreDialect.NotMigrated);
        }

        if (!reader.IsDBNull(2))
        {
            throw Fault($"Row level security is not forced on {reader.GetString(2)}. Call migrationBuilder.CreateCallAssistantObjects() at the end of the migration that creates the tables.");
        }

        if (!reader.IsDBNull(3))
        {
            throw Fault($"Policies of {reader.GetString(3)} are not those of CallAssistant, or tables and functions have different owners. Give all of them one owner, drop what was added, and create the rest anew with DropCallAssistantObjects and CreateCallAssistantObjects.");
        }

        if (!reader.IsDBNull(4))
        {
            throw Fault($"The view {reader.GetString(4)} is missing, or shows its reader what its owner may see. Create it anew with DropCallAssistantObjects and CreateCallAssistantObjects.");
        }

        if (reader.GetBoolean(5))
        {
            throw Fault("synchronous_commit is off for this role or database: what is stored would be lost when the server crashes. Set it on, for example with ALTER ROLE … SET synchronous_commit = on.");
        }

        if (reader.GetBoolean(0))
        {
            throw Fault("The database role passes row level security: it is a superuser or has BYPASSRLS. Connect with a role that is neither.");
        }
    }

    private static CallAssistantException Fault(string message) => new("store.open", message);
}
