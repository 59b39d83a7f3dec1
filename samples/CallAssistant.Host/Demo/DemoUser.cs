using CallAssistant.Simulation;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.Demo;

/// <summary>A user to try the assistant with: Dana Reed, whose contacts are the businesses of the simulated phone network.</summary>
internal static class DemoUser
{
    public const string Id = "demo";

    /// <summary>Stores the user once: what was changed or deleted later stays as it is.</summary>
    public static async Task SeedAsync(IServiceProvider services)
    {
        var settings = services.GetRequiredService<ISettingsStore>();
        var current = await settings.GetSettingsAsync(Id, CancellationToken.None);
        if (current.Version > 0)
        {
            return;
        }

        await AddContactsAsync(services);

        // Last, so that a start that was cut short is made good by the next one.
        await settings.SaveSettingsAsync(
            current with
            {
                Version = 1,
                MaxAutoApproveAmount = 50,
                Profile = new Dictionary<string, string> { [PrivateFields.FullName] = "Dana Reed", [PrivateFields.PhoneNumber] = "+12025550100" },
                AllowedAuthFields = [PrivateFields.FullName, PrivateFields.PhoneNumber],
            },
            CancellationToken.None);
    }

    private static async Task AddContactsAsync(IServiceProvider services)
    {
        var contacts = services.GetRequiredService<IContactStore>();
        var ids = services.GetRequiredService<ICallIds>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var known = await contacts.ListContactsAsync(Id, new ContactQuery { Limit = 1_000 }, CancellationToken.None);
        var missing = services.GetRequiredService<SimulatedDirectory>().Entries
            .Where(callee => known.Items.All(contact => contact.PhoneNumber != callee.PhoneNumber));
        foreach (var callee in missing)
        {
            var contact = new Contact
            {
                Id = ids.NewId(),
                UserId = Id,
                Name = callee.Name,
                PhoneNumber = callee.PhoneNumber,
                Notes = callee.Notes.Length > 0 ? callee.Notes : null,
                CreatedAt = now,
                UpdatedAt = now,
            };
            await contacts.SaveContactAsync(contact, CancellationToken.None);
        }
    }
}
