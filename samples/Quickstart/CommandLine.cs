using System.Globalization;

namespace CallAssistant.Quickstart;

/// <summary>What the tool was asked to do.</summary>
internal sealed record CommandLine
{
    public const string Usage =
        """
        Makes one simulated phone call in the terminal:
          dotnet run --project samples/Quickstart -- "Call Bright Smile Dental and get the earliest appointment this week, up to $100"

        Runs a JSON-lines file of instructions ({"id", "text", "region"?, "reference_date"?}) in virtual time:
          dotnet run --project samples/Quickstart -- --batch FILE

        Options:
          --speed N   how many times faster than real people everybody speaks, above 0 (default 2)
          --seed N    where all chance of the simulated network comes from (default 1)
        """;

    /// <summary>What to do by phone; null for a batch.</summary>
    public string? Instruction { get; init; }

    /// <summary>The file of instructions; null for a single call.</summary>
    public string? BatchFile { get; init; }

    public double Speed { get; init; } = 2;

    public int Seed { get; init; } = 1;

    /// <summary>Reads the arguments; on a mistake, says what is wrong.</summary>
    public static (CommandLine? Command, string? Mistake) Parse(IReadOnlyList<string> args)
    {
        var command = new CommandLine();
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                if (command.Instruction is not null)
                {
                    return (null, "Put the instruction in quotation marks, so that it is one argument.");
                }

                command = command with { Instruction = args[i] };
                continue;
            }

            if (i + 1 == args.Count)
            {
                return (null, $"{args[i]} needs a value.");
            }

            var (name, value) = (args[i], args[++i]);
            switch (name)
            {
                case "--batch":
                    command = command with { BatchFile = value };
                    break;
                case "--speed" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var speed) && speed is > 0 and <= 10_000:
                    command = command with { Speed = speed };
                    break;
                case "--seed" when int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var seed):
                    command = command with { Seed = seed };
                    break;
                case "--speed":
                    return (null, $"--speed must be a number above 0 and at most 10000; it is \"{value}\".");
                case "--seed":
                    return (null, $"--seed must be a whole number; it is \"{value}\".");
                default:
                    return (null, $"{name} is not known.");
            }
        }

        return (command.Instruction, command.BatchFile) switch
        {
            (null, null) => (null, "Say what to do by phone."),
            (not null, not null) => (null, "Give an instruction or a file, not both."),
            ({ } instruction, _) when string.IsNullOrWhiteSpace(instruction) => (null, "The instruction is empty."),
            _ => (command, null),
        };
    }
}
