// Measures what the offline engine finds in dialogues and in instructions, and how fast; and what the hedge of live turns brings.
using CallAssistant.Evaluation;

const string Usage =
    """
    dotnet run -c Release --project benchmarks/CallAssistant.Evaluation -- extract INPUT.jsonl OUTPUT.jsonl   facts of dialogues
    dotnet run -c Release --project benchmarks/CallAssistant.Evaluation -- plan INPUT.jsonl OUTPUT.jsonl      constraints of instructions
    dotnet run -c Release --project benchmarks/CallAssistant.Evaluation -- speed [TEXTS]                      time and memory over made texts, 100,000 by default
    dotnet run -c Release --project benchmarks/CallAssistant.Evaluation -- hedge [TURNS]                      first words with and without a second endpoint, 2,000 turns by default
    dotnet run -c Release --project benchmarks/CallAssistant.Evaluation -- gate [SENTENCES]                   time of the gate over made sentences, 20,000 by default
    Where the input says what is expected, the scorer's table is printed.
    """;

switch (args)
{
    case ["extract", var input, var output]:
        Evaluation.Run(input, output, Extraction.Read);
        return 0;
    case ["plan", var input, var output]:
        Evaluation.Run(input, output, Planning.Read);
        return 0;
    case ["speed"]:
        await SpeedBenchmark.RunAsync(100_000);
        return 0;
    case ["speed", var texts] when int.TryParse(texts, out var count) && count > 0:
        await SpeedBenchmark.RunAsync(count);
        return 0;
    case ["hedge"]:
        return await HedgeBenchmark.RunAsync(2_000);
    case ["hedge", var turns] when int.TryParse(turns, out var count) && count > 0:
        return await HedgeBenchmark.RunAsync(count);
    case ["gate"]:
        GateBenchmark.Run(20_000);
        return 0;
    case ["gate", var sentences] when int.TryParse(sentences, out var number) && number > 0:
        GateBenchmark.Run(number);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
