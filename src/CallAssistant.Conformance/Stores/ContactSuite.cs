namespace CallAssistant.Conformance;

/// <summary>Contacts.</summary>
/// <typeparam name="THost">The stores under test.</typeparam>
public abstract class ContactSuite<THost> : StoreSuite<THost>
    where THost : StoreHost, new()
{
    private IContactStore Contacts => Host.Contacts;

    /// <summary>"Inserts version 1, else replaces the version before."</summary>
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

        await Assert.ThrowsAsync<StoreConflictException>(async () => await Contacts.SaveContactAsync(Records.Contact(Alice, "Nobody") with { Version = 2 }, Token));
        Assert.Equal(contact with { Version = 2, Notes = "my dentist" }, await Contacts.FindContactAsync(Alice, contact.Id, Token));
        Assert.Equal(1, (await Contacts.ListContactsAsync(Alice, new ContactQuery(), Token)).Total);
    }

    /// <summary>"Only contacts whose name, company, number or notes contain this text, in any case." The text is no pattern.</summary>
    /// <param name="search">What is looked for.</param>
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

    /// <summary>A text that no field contains finds nothing, also when it looks like a pattern or spans two fields.</summary>
    /// <param name="search">What is looked for.</param>
    [Theory]
    [InlineData("%")]
    [InlineData("D_ntist")]
    [InlineData("dentist+1")]
    [InlineData("owner@example")]
    public async Task ListContactsAsync_SearchOfWhatIsNotThere_FindsNothing(string search)
    {
        await Contacts.SaveContactAsync(Records.Contact(Alice, "Dentist") with { Email = "owner@example.com" }, Token);

        Assert.Equal(0, (await Contacts.ListContactsAsync(Alice, new ContactQuery { Search = search }, Token)).Total);
    }

    /// <summary>A changed contact is found by its new words and no longer by the old ones.</summary>
    [Fact]
    public async Task ListContactsAsync_AfterAChange_SearchesTheNewWords()
    {
        var contact = Records.Contact(Alice, "Before");
        await Contacts.SaveContactAsync(contact, Token);
        await Contacts.SaveContactAsync(contact with { Version = 2, Name = "After" }, Token);

        Assert.Equal(0, (await Contacts.ListContactsAsync(Alice, new ContactQuery { Search = "before" }, Token)).Total);
        Assert.Equal(1, (await Contacts.ListContactsAsync(Alice, new ContactQuery { Search = "after" }, Token)).Total);
    }

    /// <summary>"Lists contacts by name, ties by identifier."</summary>
    [Fact]
    public async Task ListContactsAsync_Pages_AreByNameAndIdentifier()
    {
        var contacts = new[] { "C", "A", "D", "B", "C", "C" }.Select(name => Records.Contact(Alice, name)).ToList();
        foreach (var contact in contacts)
        {
            await Contacts.SaveContactAsync(contact, Token);
        }

        var page = await Contacts.ListContactsAsync(Alice, new ContactQuery { Limit = 4, Offset = 1 }, Token);

        var sorted = contacts.OrderBy(contact => contact.Name, StringComparer.Ordinal).ThenBy(contact => contact.Id.ToString(), StringComparer.Ordinal);
        Assert.Equal(sorted.Skip(1).Take(4), page.Items);
        Assert.Equal(6, page.Total);
    }

    /// <summary>"Position of the same list, user and filter": each contact comes once, also among equal names and while others are stored and deleted; the last page has no cursor.</summary>
    [Fact]
    public async Task ListContactsAsync_ByCursor_VisitsEachOnce()
    {
        var contacts = new[] { "C", "A", "Zoë", "zoe", "C", "C", "É" }.Select(name => Records.Contact(Alice, name)).ToList();
        foreach (var contact in contacts)
        {
            await Contacts.SaveContactAsync(contact, Token);
        }

        var seen = new List<Contact>();
        var query = new ContactQuery { Limit = 2 };
        do
        {
            var page = await Contacts.ListContactsAsync(Alice, query, Token);
            seen.AddRange(page.Items);
            query = query with { Cursor = page.NextCursor, Offset = 5 };
            await Contacts.DeleteContactAsync(Alice, seen[^1].Id, Token);
            await Contacts.SaveContactAsync(Records.Contact(Alice, "0"), Token);
        }
        while (query.Cursor is not null && seen.Count < 20);

        Assert.Equal(contacts.OrderBy(contact => contact.Name, StringComparer.Ordinal).ThenBy(contact => contact.Id.ToString(), StringComparer.Ordinal), seen);
    }

    /// <summary>"Of the same list, user and filter. Any other text throws <see cref="InvalidCursorException"/>."</summary>
    [Fact]
    public async Task ListContactsAsync_AlteredOrForeignCursor_Throws()
    {
        await Contacts.SaveContactAsync(Records.Contact(Alice, "A"), Token);
        await Contacts.SaveContactAsync(Records.Contact(Alice, "B"), Token);
        var cursor = (await Contacts.ListContactsAsync(Alice, new ContactQuery { Limit = 1 }, Token)).NextCursor!;

        Assert.Equal("B", Assert.Single((await Contacts.ListContactsAsync(Alice, new ContactQuery { Cursor = cursor }, Token)).Items).Name);
        await AssertRefusedAsync(Bob, new ContactQuery { Cursor = cursor });
        await AssertRefusedAsync(Alice, new ContactQuery { Cursor = cursor, Search = "b" });
        await AssertRefusedAsync(Alice, new ContactQuery { Cursor = cursor[1..] });
        await AssertRefusedAsync(Alice, new ContactQuery { Cursor = "" });

        Task AssertRefusedAsync(string user, ContactQuery query) => Assert.ThrowsAsync<InvalidCursorException>(async () => await Contacts.ListContactsAsync(user, query, Token));
    }

    /// <summary>"Most items on the page, 1 to 1,000. Items to skip, from 0."</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="offset">The offset.</param>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1001, 0)]
    [InlineData(1, -1)]
    public async Task ListContactsAsync_LimitOrOffsetOutOfRange_Throws(int limit, int offset) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Contacts.ListContactsAsync(Alice, new ContactQuery { Limit = limit, Offset = offset }, Token));

    /// <summary>"False when the user has none of that identifier." "Tasks that named it keep their number", and can be stored again.</summary>
    [Fact]
    public async Task DeleteContactAsync_ContactOfATask_LeavesTheTask()
    {
        var contact = Records.Contact(Alice, "Dentist");
        await Contacts.SaveContactAsync(contact, Token);
        var task = await StoreTaskAsync(Alice, task => task with { ContactId = contact.Id, TargetPhoneNumber = contact.PhoneNumber });

        Assert.True(await Contacts.DeleteContactAsync(Alice, contact.Id, Token));
        Assert.False(await Contacts.DeleteContactAsync(Alice, contact.Id, Token));

        Assert.Null(await Contacts.FindContactAsync(Alice, contact.Id, Token));
        await Calls.CommitAsync(new CallCommit { UserId = Alice, Tasks = [task with { Version = 2 }] }, Token);
        Assert.Equal(contact.PhoneNumber, (await Calls.FindTaskAsync(Alice, task.Id, Token))!.TargetPhoneNumber);
    }
}
