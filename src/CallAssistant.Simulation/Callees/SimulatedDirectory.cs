using System.Collections.Concurrent;

namespace CallAssistant.Simulation;

/// <summary>Who has which number in the simulated network.</summary>
/// <remarks>Safe for concurrent use. A change counts for the dials after it.</remarks>
public sealed class SimulatedDirectory
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;
    private readonly ConcurrentDictionary<string, SimulatedCallee> _callees = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Number, int Seed), SimulatedCallee> _made = new();
    private readonly ConcurrentDictionary<string, bool> _unreachable = new(StringComparer.Ordinal);

    /// <summary>All entries, by number.</summary>
    public IReadOnlyList<SimulatedCallee> Entries => [.. _callees.Values.OrderBy(callee => callee.PhoneNumber, StringComparer.Ordinal)];

    /// <summary>A directory with a few businesses of every kind: a dentist, a salon, a restaurant, a shop, and lines that are busy, not answered, a voicemail or wrong.</summary>
    public static SimulatedDirectory CreateDefault()
    {
        var directory = new SimulatedDirectory();
        DefaultEntries.AddTo(directory);
        return directory;
    }

    /// <summary>Adds an entry, or replaces the one of that number.</summary>
    /// <param name="callee">The entry.</param>
    /// <exception cref="ArgumentException">The number is not in E.164 form, or the chance of interruption is not from 0 to 1.</exception>
    public void Add(SimulatedCallee callee)
    {
        ArgumentNullException.ThrowIfNull(callee);
        if (!IsNumber(callee.PhoneNumber))
        {
            throw new ArgumentException($"The number must be in E.164 form, for example +12025550142; it is \"{callee.PhoneNumber}\".", nameof(callee));
        }

        if (!(callee.InterruptChance >= 0 && callee.InterruptChance <= 1))
        {
            throw new ArgumentException($"InterruptChance must be from 0 to 1; it is {callee.InterruptChance}.", nameof(callee));
        }

        _callees[callee.PhoneNumber] = callee;
        _unreachable.TryRemove(callee.PhoneNumber, out _);
    }

    /// <summary>Adds the callee of a file, or replaces the one of that number.</summary>
    /// <param name="path">A JSON file, as <see cref="CalleeFile"/> reads it.</param>
    /// <exception cref="CalleeFileException">The file cannot be used; the message names file, place and what to write.</exception>
    public void AddFromFile(string path) => Add(CalleeFile.Read(path));

    /// <summary>Adds the callees of all <c>.json</c> files in a folder, in the order of their names.</summary>
    /// <param name="path">The folder.</param>
    /// <returns>How many were added.</returns>
    /// <exception cref="CalleeFileException">There is no such folder, two files have one number, or a file cannot be used.</exception>
    public int AddFromFolder(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new CalleeFileException($"{path}: there is no such folder.");
        }

        var added = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(path, "*.json").Order(StringComparer.Ordinal))
        {
            var callee = CalleeFile.Read(file);
            if (!added.TryAdd(callee.PhoneNumber, file))
            {
                throw new CalleeFileException($"{file}: $.phone_number is {callee.PhoneNumber}, which {added[callee.PhoneNumber]} has too; give one of them another number.");
            }

            Add(callee);
        }

        return added.Count;
    }

    /// <summary>Makes a number one that does not exist: dials to it are refused.</summary>
    /// <param name="phoneNumber">The number in E.164 form.</param>
    public void MakeUnreachable(string phoneNumber) => _unreachable[phoneNumber] = true;

    /// <summary>The entry of a number; null when there is none.</summary>
    /// <param name="phoneNumber">The number in E.164 form.</param>
    public SimulatedCallee? Find(string phoneNumber) => _callees.GetValueOrDefault(phoneNumber);

    /// <summary>True for a plus sign and 7 to 15 digits, the first not 0.</summary>
    internal static bool IsNumber(string? text) =>
        text is { Length: > FewestDigits and <= MostDigits + 1 } && text[0] == '+' && text[1] != '0' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    internal bool IsUnreachable(string phoneNumber) => _unreachable.ContainsKey(phoneNumber);

    /// <summary>The entry of a number, or the general business that has it in the network of that seed.</summary>
    internal SimulatedCallee FindOrMake(string phoneNumber, int seed) =>
        _callees.GetValueOrDefault(phoneNumber) ?? _made.GetOrAdd((phoneNumber, seed), static key => DefaultEntries.MakeGeneral(key.Number, key.Seed));
}
