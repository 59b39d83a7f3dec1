namespace CallAssistant.Tasks;

/// <summary>Checks what users give. All faults are reported at once.</summary>
internal static class TaskFaults
{
    private const decimal LargestPrice = 1_000_000m;

    public static FieldError UnknownContact { get; } = new("/contact_id", "There is no such contact.");

    public static List<FieldError> Of(NewCallTask request)
    {
        var faults = new List<FieldError>();
        if (string.IsNullOrWhiteSpace(request.RawInstruction))
        {
            faults.Add(new("/raw_instruction", "Say what the call is for."));
        }
        else if (request.RawInstruction.Length > CallTask.MaxInstructionLength)
        {
            faults.Add(new("/raw_instruction", $"Use at most {CallTask.MaxInstructionLength} characters."));
        }

        AddPrice(faults, request.MaxPrice);
        return faults;
    }

    public static List<FieldError> Of(CallTaskChanges changes, CallTask task)
    {
        var faults = new List<FieldError>();
        AddPrice(faults, changes.MaxPrice);
        AddTexts(faults, "/hard_constraints", changes.HardConstraints);
        AddTexts(faults, "/soft_preferences", changes.SoftPreferences);
        var asked = task.Plan?.Missing.Select(fact => fact.Field).ToHashSet() ?? [];
        foreach (var (field, answer) in changes.Answers ?? new Dictionary<string, string>())
        {
            if (!asked.Contains(field))
            {
                faults.Add(new($"/answers/{Escape(field)}", "The plan does not ask for this."));
            }
            else if (string.IsNullOrWhiteSpace(answer) || answer.Length > CallTask.MaxConstraintLength)
            {
                faults.Add(new($"/answers/{Escape(field)}", $"Use 1 to {CallTask.MaxConstraintLength} characters."));
            }
        }

        return faults;
    }

    /// <summary>A title until the planner makes a better one.</summary>
    public static string FirstWords(string instruction)
    {
        const int length = 80;
        var line = string.Join(' ', instruction.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= length)
        {
            return line;
        }

        var cut = char.IsHighSurrogate(line[length - 1]) ? length - 1 : length;
        return string.Concat(line.AsSpan(0, cut), "…");
    }

    private static void AddPrice(List<FieldError> faults, decimal? price)
    {
        if (price is < 0 or > LargestPrice || (price is { } amount && decimal.Round(amount, 2) != amount))
        {
            faults.Add(new("/max_price", $"Use an amount from 0 to {LargestPrice:0} with at most two decimals."));
        }
    }

    private static void AddTexts(List<FieldError> faults, string pointer, IReadOnlyList<string>? texts)
    {
        if (texts is null)
        {
            return;
        }

        if (texts.Count > CallTask.MaxConstraints)
        {
            faults.Add(new(pointer, $"Use at most {CallTask.MaxConstraints} entries."));
            return;
        }

        for (var i = 0; i < texts.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(texts[i]) || texts[i].Length > CallTask.MaxConstraintLength)
            {
                faults.Add(new($"{pointer}/{i}", $"Use 1 to {CallTask.MaxConstraintLength} characters."));
            }
        }
    }

    private static string Escape(string member) =>
        member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
