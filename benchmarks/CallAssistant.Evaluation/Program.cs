// Measures what the offline engine finds in dialogues and in instructions, and how fast.
using CallAssistant.Evaluation;

var records = Record.ReadAll(args[1]);
File.WriteAllLines(args[2], records.Select(record => Prediction.Line(record.Id, args[0] == "plan" ? Planning.Read(record) : Extraction.Read(record))));
