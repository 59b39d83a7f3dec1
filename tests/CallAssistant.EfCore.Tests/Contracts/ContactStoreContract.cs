namespace CallAssistant.EfCore.Tests.Contracts;

/// <summary>Contacts.</summary>
public abstract class ContactStoreContract : StoreContract
{
    private IContactStore Contacts => Host.Contacts;

    [Fact]
    public async Task SaveContactAsync_NextVersion_ReplacesAndOthersAreRefused()
    {
        var contact = Records.Contact(Alice, "Dr. Patel");
        await Contacts.SaveContactAsync(contact, Token);
        await Contacts.SaveContactAsync(contact with { Version = 2, Notes = "my dentist" }, Token);

        foreach (var version in new[] { 1, 2, 4 })
        {
            await Assert.ThrowsAsync<StoreConflictException>(async () => await Contacts.SaveContactAsync(contact with { Version = version }, Token));
        }

        Assert.Equal(contact with { Version = 2, Notes = "my dentist" }, await Contacts.FindContactAsync(Alice, contact.Id, Token));
    }

    [Theory]
    [InlineData("PATEL")]
    [InlineData("zahnärztin")]
    [InlineData("MÜNCHEN")]
    [InlineData("550123")]
    [InlineData("100%_'")]
    public async Task ListContactsAsync_Search_FindsTextInAnyCaseInAnyField(string search)
    {
        await Contacts.SaveContactAsync(Records.Contact(Alice, "Dr. Patel") with { CompanyName = "Praxis München", Notes = "meine ZAHNÄRZTIN, 100%_'" }, Token);
        await Contacts.SaveContactAsync(Records.Contact(Alice, "Other") with { PhoneNumber = "+12125559999" }, Token);

        var page = await Contacts.ListContactsAsync(Alice, new ContactQuery { Search = search }, Token);

        Assert.Equal("Dr. Patel", Assert.Single(page.Items).Name);
        Assert.Equal(1, page.Total);
    }

    [Fact]
    public async Task ListContactsAsync_AfterAChange_SearchesTheNewWords()
    {
        var contact = Records.Contact(Alice, "Before");
        await Contacts.SaveContactAsync(contact, Token);
        await Contacts.SaveContactAsync(contact with { Version = 2, Name = "After" }, Token);

        Assert.Equal(0, (await Contacts.ListContactsAsync(Alice, new ContactQuery { Search = "before" }, Token)).Total);
        Assert.Equal(1, (await Contacts.ListContactsAsync(Alice, new ContactQuery { Search = "after" }, Token)).Total);
    }

    [Fact]
    public async Task ListContactsAsync_Pages_AreByName()
    {
        foreach (var name in new[] { "C", "A", "D", "B" })
        {
            await Contacts.SaveContactAsync(Records.Contact(Alice, name), Token);
        }

        var page = await Contacts.ListContactsAsync(Alice, new ContactQuery { Limit = 2, Offset = 1 }, Token);

        Assert.Equal(["B", "C"], page.Items.Select(contact => contact.Name));
        Assert.Equal(4, page.Total);
    }

    [Fact]
    public async Task DeleteContactAsync_ContactOfATask_LeavesTheTask()
    {
        var contact = Records.Contact(Alice, "Dentist");
        await Contacts.SaveContactAsync(contact, Token);
        var task = await StoreTaskAsync(Alice, task => task with { ContactId = contact.Id, TargetPhoneNumber = contact.PhoneNumber });

        Assert.True(await Contacts.DeleteContactAsync(Alice, contact.Id, Token));
        Assert.False(await Contacts.DeleteContactAsync(Alice, contact.Id, Token));

        await Calls.CommitAsync(new CallCommit { UserId = Alice, Tasks = [task with { Version = 2 }] }, Token);
        Assert.Equal(contact.PhoneNumber, (await Calls.FindTaskAsync(Alice, task.Id, Token))!.TargetPhoneNumber);
    }
}
