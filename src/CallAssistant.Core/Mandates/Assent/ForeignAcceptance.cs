namespace CallAssistant.Mandates.Assent;

/// <summary>Acceptances in Spanish, French, German, Italian and Portuguese, without accents. The assistant speaks English: in doubt such a sentence agrees to something.</summary>
internal static class ForeignAcceptance
{
    private static readonly PhraseSet Accepts = new(
        "acepto|aceptamos|acepta|aceptado", "de acuerdo", "trato hecho", "confirmo|confirmamos|confirmado|confirmada", "adelante", "me parece|viene bien", "esta bien|hecho|perfecto", "vale", "perfecto", "si por|claro|acepto|esta|senor|senora", "reservelo|reservalo|reservela",
        "hecho", "por supuesto", "conforme", "lo|la|me tomo|tomamos|quedo|llevo", "cobrelo|cobreme|carguelo", "claro",
        "j'accepte", "accepte|acceptons|accepter", "d'accord", "entendu", "c'est bon|parfait|entendu|d'accord|note|oui|convenu", "marche conclu", "allez y", "vas y", "je|on|nous confirme|confirmons|prends|prend|prenons|reserve|valide", "ca marche|va|roule", "ca * va|convient", "parfait", "volontiers", "bien sur", "oui",
        "einverstanden", "ich|wir akzeptiere|akzeptieren|bestatige|bestatigen|nehme|nehmen|buche|buchen|stimme|stimmen", "abgemacht", "in ordnung", "geht klar", "das|es passt|geht|gilt", "passt", "machen wir|sie", "buchen sie", "jawohl", "gerne|gern", "bestatigt", "ja", "akzeptiert", "genehmigt", "zugestimmt",
        "accetto|accettiamo|accettato", "d'accordo", "va bene|benissimo", "confermo|confermiamo|confermato", "affare fatto", "perfetto", "proceda|procedi|procediamo", "certo|certamente", "prenoti|prenota|prenotiamo", "ci sto", "volentieri",
        "aceito|aceitamos|aceite", "concordo|concordamos", "de acordo", "combinado", "fechado", "esta bem|bom|otimo|certo|confirmado", "pode marcar|reservar|ser|confirmar|cobrar", "feito", "tudo bem|certo", "com certeza", "sim", "confirma");

    private static readonly PhraseSet Denies = new("no", "not", "non", "ne", "pas", "nicht", "kein|keine|keinen", "nao", "nein", "nunca|jamas|jamais|mai|nie", "sin|sans|ohne|senza|sem");

    /// <summary>True when the words agree to something.</summary>
    public static bool IsIn(WordText words) => Accepts.IsIn(words) && !Denies.IsIn(words);

    /// <summary>The phrases, for who has to know which words could begin one.</summary>
    public static IReadOnlyList<PhraseSet> Phrases { get; } = [Accepts];
}
