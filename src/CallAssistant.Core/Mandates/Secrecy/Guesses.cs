namespace CallAssistant.Mandates.Secrecy;

/// <summary>Reads whether the callee wants to be told if a guess at a private value is right. Then a yes gives as much away as the value.</summary>
internal static class Guesses
{
    /// <summary>Things of the user's that are asked for.</summary>
    private static readonly PhraseSet Things = new(
        "pin|ssn|social|passport|password|passcode|cvv|cvc|maiden|salary|income|diagnosis|medication|medicine|employer|zip|postcode|postal", "card|account|member|policy|licence|license|plate|security number|code", "date of birth", "birthday|birthdate|born|birth", "last four|three|digits",
        "security|expiry|expiration code|number|date", "email|e-mail|address", "lives|live", "works|employed for|at|by", "credit|debit card", "husband|wife|partner|spouse|mother|father", "phone|mobile|cell number", "budget|limit|maximum|most", "home|house",
        "clave|contrasena|tarjeta|direccion|nacimiento|correo", "code|carte|adresse|naissance|courriel", "karte|adresse|geburtsdatum|geburtstag|passwort|pin", "carta|indirizzo|nascita", "cartao|endereco|senha|nascimento");

    /// <summary>Asks for a verdict.</summary>
    private static readonly PhraseSet Asks = new(
        "right or wrong", "yes or no", "true or false", "is that|it|this|he|she", "is|are|was her|his|their|your|the", "does|did|do she|he|they|it", "am i|we right|close|warm", "correct", "confirm|verify|deny", "warmer|colder|higher|lower", "guess", "say yes|no|right|wrong", "tell me if|whether|when", "just say", "nod|beep",
        "es correcto", "si o no", "c'est", "est ce", "oui ou non", "stimmt", "ja oder nein", "e corretto", "si o no", "sim ou nao", "esta certo");

    private static readonly PhraseSet Verdict = new(
        "yes", "no", "right", "correct", "incorrect", "wrong", "true", "false", "exactly", "indeed", "confirmed", "i|we confirm", "that is it|her|his|close|near", "close", "near", "almost", "not quite", "warmer|colder|higher|lower|hot|cold|warm", "spot on", "bingo", "that|it matches|match", "affirmative|negative", "you got it", "sure", "okay",
        "si|claro|correcto|exacto", "oui|exact|exactement|juste", "ja|nein|genau|richtig|stimmt|falsch", "esatto|giusto|corretto", "sim|certo|correto|exato|nao");

    private static readonly PhraseSet Refusal = new(
        "not|never able|allowed|going to|share|give|say|confirm|tell|discuss|answer|help|comment", "can|could|may|will|shall|must not", "unable", "not have that|this|the", "not know", "no information", "puedo|peux|kann|posso");

    /// <summary>True when the callee's last words ask for a verdict on something private.</summary>
    /// <param name="heard">The callee's words since ours, plain.</param>
    /// <param name="values">The private values: a guess that names one is a guess without more words.</param>
    /// <param name="memory">What was read of the call.</param>
    public static bool AreOpen(string heard, PrivateValues values, CallMemory memory)
    {
        if (heard.Length == 0)
        {
            return false;
        }

        var words = new WordText(heard);
        return values.FindIn(heard, [], memory) is not null || (Things.IsIn(words) && Asks.IsIn(words));
    }

    /// <summary>True when a sentence tells whether a guess was right. A refusal and a question do not.</summary>
    public static bool IsVerdict(WordText words, bool isQuestion) => !isQuestion && Verdict.IsIn(words) && !Refusal.IsIn(words);

    /// <summary>The phrases, for who has to know which words could begin one.</summary>
    public static IReadOnlyList<PhraseSet> Phrases { get; } = [Verdict];
}
