namespace CallAssistant.AspNetCore;

/// <summary>Reads what a user gives for a task.</summary>
internal static class TaskInput
{
    private const int MaxPhoneLength = 64;
    private const int MaxFieldLength = 100;

    private static readonly InputShape _create = InputShape.Of(ApiJson.Default.CreateTaskRequest, ApiJson.Default.TaskBody);
    private static readonly InputShape _update = InputShape.Of(ApiJson.Default.UpdateTaskRequest, ApiJson.Default.TaskBody);

    public static async ValueTask<NewCallTask> ReadNewAsync(ApiCall call)
    {
        var faults = new InputFaults();
        var input = InputObject.Read(call.Body, _create, faults);
        var request = new NewCallTask(input.Text("raw_instruction", CallTask.MaxInstructionLength, required: true) ?? "")
        {
            Id = call.ResourceId,
            ContactId = await ReadContactAsync(call, input, faults),
            MaxPrice = input.Amount("max_price", nullable: true),
            Tone = input.Word<CallTone>("tone"),
            Priority = input.Word<CallPriority>("priority") ?? CallPriority.Medium,
        };
        faults.ThrowIfAny();
        return request;
    }

    public static async ValueTask<CallTaskChanges> ReadChangesAsync(ApiCall call)
    {
        var faults = new InputFaults();
        var input = InputObject.Read(call.Body, _update, faults);
        var changes = new CallTaskChanges
        {
            Tone = input.Word<CallTone>("tone"),
            Priority = input.Word<CallPriority>("priority"),
            MaxPrice = input.Amount("max_price", nullable: true),
            ClearMaxPrice = input.IsNull("max_price"),
            ContactId = await ReadContactAsync(call, input, faults),
            TargetPhoneNumber = await ReadPhoneAsync(call, input, "target_phone_number", required: false, faults),
            HardConstraints = input.Texts("hard_constraints", CallTask.MaxConstraints, CallTask.MaxConstraintLength),
            SoftPreferences = input.Texts("soft_preferences", CallTask.MaxConstraints, CallTask.MaxConstraintLength),
            Answers = ReadAnswers(input),
            Status = input.Word<CallTaskStatus>("status"),
        };
        faults.ThrowIfAny();
        return changes;
    }

    /// <summary>A number in any readable form, as E.164. What may not be dialled is the member's fault.</summary>
    public static async ValueTask<string?> ReadPhoneAsync(ApiCall call, InputObject input, string name, bool required, InputFaults faults)
    {
        if (input.Text(name, MaxPhoneLength, required, singleLine: true) is not { } text)
        {
            return null;
        }

        var reply = await call.Assistant.CheckPhoneNumberAsync(call.UserId, text, call.Aborted);
        if (!reply.IsDone)
        {
            faults.Add("/" + name, reply.Problem.Detail);
        }

        return reply.Value;
    }

    private static async ValueTask<Guid?> ReadContactAsync(ApiCall call, InputObject input, InputFaults faults)
    {
        if (input.Id("contact_id") is not { } contactId)
        {
            return null;
        }

        if (await call.Contacts.FindContactAsync(call.UserId, contactId, call.Aborted) is null)
        {
            faults.Add("/contact_id", "You have no such contact.");
        }

        return contactId;
    }

    private static Dictionary<string, string>? ReadAnswers(InputObject input) =>
        input.Map("answers", CallTask.MaxConstraints, CallTask.MaxConstraintLength, nullable: false, IsField)?
            .ToDictionary(answer => answer.Key, answer => answer.Value!, StringComparer.Ordinal);

    private static string? IsField(string name) =>
        name.Length is > 0 and <= MaxFieldLength && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_')
            ? null
            : "Is not the name of a question's field.";
}
