using System.Text.Json;

namespace CallAssistant.Simulation;

/// <summary>Callees in files: one JSON file for each, in which kinds of callees are combined. See <c>docs/simulation.md</c> for the kinds.</summary>
public static class CalleeFile
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The entry for a <see cref="SimulatedDirectory"/>.</returns>
    /// <exception cref="CalleeFileException">It cannot be read, or something in it is wrong; the message names file, place and what to write.</exception>
    public static SimulatedCallee Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CalleeFileException($"{path}: cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>Reads a file's text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">How messages call it.</param>
    /// <returns>The entry for a <see cref="SimulatedDirectory"/>.</returns>
    /// <exception cref="CalleeFileException">Something in it is wrong; the message names file, place and what to write.</exception>
    public static SimulatedCallee Parse(string json, string name)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            return Read(new CalleeNode(document.RootElement, name, "$"));
        }
        catch (JsonException fault)
        {
            throw new CalleeFileException($"{name}: is no JSON: {fault.Message}", fault);
        }
    }

    private static SimulatedCallee Read(CalleeNode node)
    {
        var number = node.Text("phone_number");
        if (!SimulatedDirectory.IsNumber(number))
        {
            throw node.Fault("phone_number", $"is \"{number}\"; write it in E.164 form, for example +12025550142");
        }

        var name = node.Text("name");
        var zone = node.TextOr("time_zone", null);
        TimeZoneInfo? found = null;
        if (zone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out found))
        {
            throw node.Fault("time_zone", $"is \"{zone}\"; write the IANA name of a time zone, for example America/New_York");
        }

        var callee = new SimulatedCallee(number, name, CalleeKinds.Read(node.Object("callee"), name))
        {
            Notes = node.TextOr("notes", "")!,
            Zone = found,
            InterruptChance = node.Number("interrupt_chance", 0, 0, 1),
        };
        node.EndOfMembers();
        return callee;
    }
}
