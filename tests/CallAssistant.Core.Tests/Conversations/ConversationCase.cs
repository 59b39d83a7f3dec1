using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Conversations;

/// <summary>A call to hold: what the user says, in which network, and when.</summary>
/// <param name="Instruction">The user's words.</param>
/// <param name="Errand">What the planner has to make of it.</param>
/// <param name="Number">The number that it goes to.</param>
/// <param name="Start">When, in New York.</param>
/// <param name="Seed">Of network and identifiers.</param>
internal sealed record ConversationCase(string Instruction, CallErrand Errand, string Number, DateTime Start, int Seed)
{
    public const string Dentist = "+12025550142";
    public const string Salon = "+12025550181";
    public const string Restaurant = "+12025550155";
    public const string Shop = "+12025550163";

    /// <summary>What the settings approve without a limit on the task.</summary>
    public decimal AutoApprove { get; init; } = 100;

    /// <summary>Replaces whoever has the number.</summary>
    public BusinessProfile? Callee { get; init; }

    public double InterruptChance { get; init; }

    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    public override string ToString() => $"[{Start:ddd yyyy-MM-dd HH:mm} seed {Seed} {Number} {Callee?.Habits}] {Instruction}";
}
