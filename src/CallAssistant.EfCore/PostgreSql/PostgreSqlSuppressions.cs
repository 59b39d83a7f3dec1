namespace CallAssistant.EfCore;

/// <summary>Who may do what with the suppression list: everybody looks and adds, nobody changes, and only the owner's function takes a number off.</summary>
internal static class PostgreSqlSuppressions
{
    public const string Remove = "callassistant_remove_suppression";

    public const string SelectPolicy = "callassistant_anybody_select";
    public const string InsertPolicy = "callassistant_anybody_insert";
    public const string DeletePolicy = PostgreSqlPolicies.WorkerPolicies + "delete";

    /// <param name="qualify">Puts a name into its schema.</param>
    /// <param name="schema">The schema as an SQL expression.</param>
    public static IEnumerable<string> Create(Func<string, string> qualify, string schema)
    {
        var table = qualify(SuppressionTable.Name);
        var function = $"{qualify(Remove)}(hash text)";
        return
        [
            $"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
            $"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
            $"CREATE POLICY {SelectPolicy} ON {table} FOR SELECT USING (true)",
            $"CREATE POLICY {InsertPolicy} ON {table} FOR INSERT WITH CHECK (true)",
            $"CREATE POLICY {DeletePolicy} ON {table} FOR DELETE TO CURRENT_USER USING ((SELECT current_setting('{PostgreSqlPolicies.WorkerSetting}', true)) = 'on')",
            $"""
            CREATE FUNCTION {function} RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER AS $body$
            DECLARE was_there boolean;
            BEGIN
            PERFORM set_config('{PostgreSqlPolicies.WorkerSetting}', 'on', true);
            DELETE FROM {SuppressionTable.Name} WHERE number_hash = hash;
            was_there := FOUND;
            PERFORM set_config('{PostgreSqlPolicies.WorkerSetting}', '', true);
            RETURN was_there;
            END $body$
            """,
            $"DO $do$ BEGIN EXECUTE format('ALTER FUNCTION {function} SET search_path = %I, pg_temp', {schema}); END $do$",
            $"REVOKE ALL ON FUNCTION {function} FROM PUBLIC",
        ];
    }

    public static IEnumerable<string> Drop(Func<string, string> qualify) =>
    [
        $"DROP FUNCTION {qualify(Remove)}(hash text)",
        .. ((string[])[DeletePolicy, InsertPolicy, SelectPolicy]).Select(policy => $"DROP POLICY {policy} ON {qualify(SuppressionTable.Name)}"),
    ];
}
