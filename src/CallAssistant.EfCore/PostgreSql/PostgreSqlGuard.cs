using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Refuses to work where the second wall between users does not stand.</summary>
internal static class PostgreSqlGuard
{
    // Anybody sees the suppression list, and whoever did not would call numbers that are on it: a policy that hides rows is as wrong there as one that shows them is elsewhere.
    // The last column: a policy that is not ours opens a table, ours were changed, or the worker's functions run as somebody for whom the worker's policies are not.
    private const string Query =
        $"""
        WITH wanted AS (SELECT name, to_regclass(name) AS oid FROM unnest(@tables) AS name),
             tables AS (SELECT w.name, c.* FROM wanted w JOIN pg_class c ON c.oid = w.oid WHERE w.name <> @shared),
             shared AS (SELECT @shared AS name, c.* FROM pg_class c WHERE c.oid = to_regclass(@shared)),
             anybodys AS (SELECT p.* FROM pg_policy p JOIN shared s ON s.oid = p.polrelid 
                          WHERE p.polpermissive AND (p.polname, p.polcmd) IN (('{PostgreSqlSuppressions.SelectPolicy}', 'r'), ('{PostgreSqlSuppressions.InsertPolicy}', 'a'))
                            AND coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) = 'true' AND p.polroles = ARRAY[0]::oid[]),
             functions AS (SELECT name, to_regproc(name) AS oid FROM unnest(@functions) AS name)
        SELECT (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user),
               (SELECT string_agg(name, ', ') FROM (SELECT name FROM wanted WHERE oid IS NULL UNION ALL SELECT name FROM functions WHERE oid IS NULL) missing),
               (SELECT string_agg(open.name, ', ') FROM (SELECT t.name FROM tables t
                WHERE NOT t.relrowsecurity OR NOT t.relforcerowsecurity
                   OR NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = t.oid AND p.polname = '{PostgreSqlPolicies.UserPolicy}' AND p.polcmd = '*'
                                  AND pg_get_expr(p.polqual, p.polrelid) LIKE '%{PostgreSqlPolicies.UserSetting}%' AND pg_get_expr(p.polwithcheck, p.polrelid) LIKE '%{PostgreSqlPolicies.UserSetting}%'
                                  AND pg_get_expr(p.polqual, p.polrelid) NOT LIKE '% OR %' AND pg_get_expr(p.polwithcheck, p.polrelid) NOT LIKE '% OR %')
                UNION ALL SELECT s.name FROM shared s WHERE NOT s.relrowsecurity OR NOT s.relforcerowsecurity OR (SELECT count(*) FROM anybodys) <> 2) open),
               (SELECT string_agg(DISTINCT t.name, ', ') FROM (SELECT * FROM tables UNION ALL SELECT * FROM shared) t JOIN pg_policy p ON p.polrelid = t.oid
                WHERE p.oid NOT IN (SELECT oid FROM anybodys) AND ((NOT p.polpermissive AND t.name = @shared) OR (p.polpermissive AND p.polname <> '{PostgreSqlPolicies.UserPolicy}' AND p.polname NOT LIKE '{PostgreSqlPolicies.WorkerPolicies}%')
                   OR (p.polname LIKE '{PostgreSqlPolicies.WorkerPolicies}%' AND (p.polroles <> ARRAY[t.relowner] OR pg_get_expr(p.polqual, p.polrelid) NOT LIKE '%{PostgreSqlPolicies.WorkerSetting}%'
                       OR EXISTS (SELECT 1 FROM functions f JOIN pg_proc r ON r.oid = f.oid WHERE r.prosecdef AND r.proowner <> t.relowner))))),
               (SELECT string_agg(v.name, ', ') FROM unnest(@views) AS v(name) LEFT JOIN pg_class c ON c.oid = to_regclass(v.name)
                WHERE c.reloptions IS NULL OR NOT c.reloptions @> ARRAY['security_invoker=true']),
               current_setting('synchronous_commit') = 'off'
        """;

    /// <exception cref="CallAssistantException">A table is missing or stands open, or the role passes all walls.</exception>
    public static async Task CheckAsync(DbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        var shared = PostgreSqlCommands.Qualify(context, SuppressionTable.Name);
        var tables = CallAssistantModel.TableNames.Select(name => PostgreSqlCommands.Qualify(context, name)).Append(shared).ToArray();
        var functions = PostgreSqlFunctions.Names.Append(PostgreSqlSuppressions.Remove).Select(name => PostgreSqlCommands.Qualify(context, name)).ToArray();
        var views = CallAssistantModel.ViewNames.Select(name => PostgreSqlCommands.Qualify(context, name)).ToArray();
        await using var command = PostgreSqlCommands.Create(context, Query, ("tables", tables), ("shared", shared), ("functions", functions), ("views", views));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        if (!reader.IsDBNull(1))
        {
            throw Fault(StoreDialect.NotMigrated);
        }

        if (!reader.IsDBNull(2))
        {
            throw Fault($"Row level security is not forced on {reader.GetString(2)}. Call migrationBuilder.CreateCallAssistantObjects() at the end of the migration that creates the tables, and CreateCallAssistantSuppressions() at the end of the one that creates {SuppressionTable.Name}.");
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
