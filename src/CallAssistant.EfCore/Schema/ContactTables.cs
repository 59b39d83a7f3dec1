using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Contacts and settings.</summary>
internal static class ContactTables
{
    public const string ContactsName = "contacts";
    public const string SettingsName = "assistant_settings";
    public const string SearchText = "SearchText";

    public static void Contacts(StoreModel model)
    {
        var table = new Table<Contact>(model, ContactsName)
            .Text(nameof(Contact.UserId), IUserContext.MaxUserIdLength)
            .Text(nameof(Contact.Name), Contact.MaxNameLength)
            .Text(nameof(Contact.CompanyName), Contact.MaxNameLength)
            .Text(nameof(Contact.PhoneNumber), Limits.PhoneNumber)
            .Text(nameof(Contact.Email), Contact.MaxEmailLength)
            .Text(nameof(Contact.Notes), Contact.MaxNotesLength)
            .Text(nameof(Contact.TimeZone), Limits.TimeZone)
            .AtLeast(nameof(Contact.Version), 1)
            .Marked();
        table.Entity.Property<string>(SearchText).IsRequired();
        table.Entity.HasKey(contact => new { contact.UserId, contact.Id });
        table.Entity.Property(contact => contact.Version).IsConcurrencyToken();
        table.Entity.HasIndex([nameof(Contact.UserId), nameof(Contact.PhoneNumber)], "ix_contacts_phone_number");
        table.Entity.HasIndex([nameof(Contact.UserId), nameof(Contact.Name), nameof(Contact.Id)], "ix_contacts_name");
        table.Finish();
    }

    public static void Settings(StoreModel model)
    {
        var table = new Table<AssistantSettings>(model, SettingsName)
            .Text(nameof(AssistantSettings.UserId), IUserContext.MaxUserIdLength)
            .Text(nameof(AssistantSettings.Currency), Limits.Currency)
            .Text(nameof(AssistantSettings.Region), Limits.Region)
            .Text(nameof(AssistantSettings.TimeZone), Limits.TimeZone)
            .Word<CallTone>(nameof(AssistantSettings.DefaultCallTone))
            .Json(nameof(AssistantSettings.AllowedAuthFields), ColumnTypes.Json.IReadOnlyListString)
            .Json(nameof(AssistantSettings.Profile), ColumnTypes.Json.IReadOnlyDictionaryStringString)
            .AtLeast(nameof(AssistantSettings.Version), 1)
            .Check("max_retry_attempts", $"max_retry_attempts BETWEEN 0 AND {AssistantSettings.LargestMaxRetryAttempts}")
            .Marked();
        table.Entity.HasKey(settings => settings.UserId);
        table.Entity.Property(settings => settings.Version).IsConcurrencyToken();
        table.Finish();
    }
}
