using System.Globalization;

namespace CallAssistant.Core.Tests.Ai.OfflinePlanning;

/// <summary>A plan as short texts by key, so that a table of instructions can name just what it expects.</summary>
internal static class Summary
{
    public static IReadOnlyDictionary<string, string> Of(PlanningResult result)
    {
        var (plan, d) = (result.Plan, result.Plan.Details);
        return new Dictionary<string, string>
        {
            ["callee"] = d.Callee ?? "-",
            ["contact"] = Planning.Contacts.FirstOrDefault(c => c.Id == result.ContactId)?.Name ?? "-",
            ["phone"] = result.PhoneNumber ?? "-",
            ["person"] = d.Person ?? "-",
            ["subject"] = d.Subject ?? "-",
            ["place"] = d.Place ?? "-",
            ["from"] = d.Window?.From.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "-",
            ["to"] = d.Window?.To.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "-",
            ["at"] = d.PreferredAt?.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "-",
            ["best"] = d.Preference.ToString(),
            ["early"] = d.NotBefore?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "-",
            ["late"] = d.NotAfter?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "-",
            ["existing"] = d.Existing ?? "-",
            ["people"] = d.PartySize?.ToString(CultureInfo.InvariantCulture) ?? "-",
            ["limit"] = d.PriceLimit?.ToString() ?? "-",
            ["level"] = d.PriceLevel ?? "-",
            ["ref"] = d.Reference ?? "-",
            ["message"] = d.Message ?? "-",
            ["name"] = d.BookingName ?? "-",
            ["hard"] = string.Join(" | ", result.HardConstraints),
            ["soft"] = string.Join(" | ", result.SoftPreferences),
            ["missing"] = string.Join(" ", plan.Missing.Select(m => m.IsRequired ? m.Field + "!" : m.Field)),
            ["risks"] = string.Join(" ", plan.Risks.Select(r => r.Rule)),
        };
    }

    /// <summary>Compares a plan with expectations written as "key=value; key=value".</summary>
    public static void Check(PlanningResult result, CallErrand errand, string expected)
    {
        Assert.Equal(errand, result.Plan.Errand);
        var actual = Of(result);
        foreach (var pair in expected.Split("; ", StringSplitOptions.RemoveEmptyEntries))
        {
            var key = pair[..pair.IndexOf('=', StringComparison.Ordinal)];
            Assert.Equal(pair, $"{key}={actual[key]}");
        }
    }
}
