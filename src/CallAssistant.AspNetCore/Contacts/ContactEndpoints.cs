namespace CallAssistant.AspNetCore;

/// <summary>/contacts</summary>
internal static class ContactEndpoints
{
    public static void Map(ApiRoutes routes)
    {
        routes.Get("/contacts", ListAsync, new ApiDoc("Contacts", "List contacts", "By name. Page with next_cursor, or with limit and offset.")
            .Asks<string>("search", "Only contacts whose name, company, number or notes contain this text.").Pages()
            .Gives<ContactListAnswer>(200).Refuses(400));
        routes.Post("/contacts", CreateAsync, new ApiDoc("Contacts", "Create a contact", "The number may have any readable form and is stored as E.164.")
            .Takes<ContactRequest>("name", "phone_number").Gives<ContactAnswer>(201).Refuses(400, 413, 415, 422));
        routes.Get("/contacts/{id}", GetAsync, new ApiDoc("Contacts", "Read a contact", "One contact.").Gives<ContactAnswer>(200).Refuses(404));
        routes.Patch("/contacts/{id}", UpdateAsync, new ApiDoc("Contacts", "Change a contact", "A member that is left out stays; null takes company_name, email, notes or time_zone away.")
            .Takes<ContactRequest>().Gives<ContactAnswer>(200).Refuses(400, 404, 409, 413, 415, 422));
        routes.Delete("/contacts/{id}", DeleteAsync, new ApiDoc("Contacts", "Delete a contact", "Tasks that named it keep their number.").GivesNothing().Refuses(404));
    }

    private static async ValueTask<ApiAnswer> ListAsync(ApiCall call)
    {
        var input = new QueryInput(call.Http.Request, ["search", "limit", "offset", "cursor"]);
        var query = new ContactQuery { Search = input.Text("search", Contact.MaxNameLength), Limit = input.Limit(), Offset = input.Offset(), Cursor = input.Cursor() };
        input.ThrowIfAny();
        var page = await call.Contacts.ListContactsAsync(call.UserId, query, call.Aborted);
        return ApiAnswer.Ok(
            new ContactListAnswer(true, [.. page.Items.Select(ContactBody.From)], page.Total, page.IsTotalExact, query.Limit, query.Offset, page.NextCursor), ApiJson.Readable.ContactListAnswer);
    }

    private static async ValueTask<ApiAnswer> CreateAsync(ApiCall call)
    {
        var input = await ContactInput.ReadAsync(call, isNew: true);
        if (call.ResourceId is { } known && await call.Contacts.FindContactAsync(call.UserId, known, call.Aborted) is { } stored)
        {
            return Answer(201, stored);
        }

        var now = call.Time.GetUtcNow();
        var contact = input.ApplyTo(new Contact
        {
            Id = call.ResourceId ?? call.Get<ICallIds>().NewId(),
            UserId = call.UserId,
            Name = input.Name!,
            PhoneNumber = input.PhoneNumber!,
            CreatedAt = now,
            UpdatedAt = now,
        });
        await call.Contacts.SaveContactAsync(contact, call.Aborted);
        return Answer(201, contact);
    }

    private static async ValueTask<ApiAnswer> GetAsync(ApiCall call) => Answer(200, await FindAsync(call));

    private static async ValueTask<ApiAnswer> UpdateAsync(ApiCall call)
    {
        _ = call.RouteId();
        var input = await ContactInput.ReadAsync(call, isNew: false);
        return await Attempts.RunAsync(async () =>
        {
            var stored = await FindAsync(call);
            var contact = input.ApplyTo(stored);
            if (contact != stored)
            {
                contact = contact with { Version = stored.Version + 1, UpdatedAt = call.Time.GetUtcNow() };
                await call.Contacts.SaveContactAsync(contact, call.Aborted);
            }

            return Answer(200, contact);
        });
    }

    private static async ValueTask<ApiAnswer> DeleteAsync(ApiCall call) =>
        await call.Contacts.DeleteContactAsync(call.UserId, call.RouteId(), call.Aborted) ? ApiAnswer.NoContent : throw new ProblemException(ApiProblems.NotFound);

    private static async ValueTask<Contact> FindAsync(ApiCall call) =>
        await call.Contacts.FindContactAsync(call.UserId, call.RouteId(), call.Aborted) ?? throw new ProblemException(ApiProblems.NotFound);

    private static ApiAnswer Answer(int status, Contact contact) =>
        ApiAnswer.Of(status, new ContactAnswer(true, ContactBody.From(contact)), ApiJson.Readable.ContactAnswer);
}
