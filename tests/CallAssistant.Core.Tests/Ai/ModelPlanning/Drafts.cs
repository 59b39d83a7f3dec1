using System.Text.Json.Nodes;

namespace CallAssistant.Tests.Ai.ModelPlanning;

/// <summary>Plans as a model writes them for a haircut.</summary>
internal static class Drafts
{
    public const string Instruction = "Book a haircut at Shear Delight Salon tomorrow at 5pm, up to $60";

    /// <summary>A good plan.</summary>
    public static JsonObject Good => new()
    {
        ["title"] = "Haircut at Shear Delight",
        ["goal"] = "Get a haircut at Shear Delight Salon tomorrow at 5 PM.",
        ["steps"] = new JsonArray("Say that an AI assistant is calling, and for whom.", "Ask for a haircut tomorrow at 5 PM.", "Ask for the price.", "Say goodbye."),
        ["questions"] = new JsonArray("Do you have a free chair tomorrow at 5 PM?", "What would a haircut cost?"),
        ["fallbacks"] = new JsonArray("Is there another time tomorrow?"),
        ["closing"] = "Thank you so much, and have a lovely day. Goodbye.",
        ["details"] = new JsonObject { ["subject"] = null, ["person"] = null, ["place"] = null, ["existing"] = null, ["reference"] = null },
        ["missing"] = new JsonArray(),
        ["notes"] = new JsonArray("They may ask how long the hair is."),
    };

    public static JsonObject With(string member, JsonNode? value)
    {
        var draft = Good;
        draft[member] = value;
        return draft;
    }

    public static JsonObject WithDetail(string member, string? value)
    {
        var draft = Good;
        draft["details"]![member] = value;
        return draft;
    }
}
