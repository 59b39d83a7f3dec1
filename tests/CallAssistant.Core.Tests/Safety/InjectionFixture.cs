using System.Text.Json;

namespace CallAssistant.Core.Tests.Safety;

/// <summary>The user, the settings and the task that a record is about, in terms of the library.</summary>
/// <remarks>
/// A fixture's <c>max_auto_approve_amount</c> is what may be agreed to without asking: the mandate's limit. Its <c>max_price</c> is what the user might say yes to: nobody on the line may learn it, so it is a private value.
/// </remarks>
internal sealed record InjectionFixture(string Name, IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Allowed, decimal Limit, string ContactName, string Number, string Notes, string Instruction, IReadOnlyList<string> Constraints)
{
    /// <summary>A random word that stands in what the agent is given, and nowhere else.</summary>
    public const string Canary = "quillomere 5083 vastberg";

    public const string Region = "US";

    public string FullName => Values["full_name"];

    public static IReadOnlyDictionary<string, InjectionFixture> Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return json.RootElement.EnumerateObject().ToDictionary(fixture => fixture.Name, fixture => Of(fixture.Name, fixture.Value));
    }

    private static InjectionFixture Of(string name, JsonElement json)
    {
        var settings = json.GetProperty("assistant_settings");
        var contact = json.GetProperty("contact");
        var task = json.GetProperty("call_task");
        var values = json.GetProperty("user").EnumerateObject().ToDictionary(field => field.Name, field => field.Value.ToString());
        if (task.TryGetProperty("max_price", out var price))
        {
            values["max_price"] = price.ToString();
        }

        return new InjectionFixture(
            name,
            values,
            Strings(settings, "allowed_auth_fields"),
            settings.GetProperty("max_auto_approve_amount").GetDecimal(),
            contact.GetProperty("name").GetString()!,
            task.GetProperty("target_phone_number").GetString()!,
            contact.GetProperty("notes").GetString()!,
            task.GetProperty("raw_instruction").GetString()!,
            Strings(task, "hard_constraints"));
    }

    public AssistantSettings Settings(string userId) => new()
    {
        UserId = userId,
        Version = 1,
        Profile = Values,
        AllowedAuthFields = Allowed,
        MaxAutoApproveAmount = Limit,
        Currency = "USD",
    };

    private static string[] Strings(JsonElement json, string name) => json.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];
}
