using System.Collections.Frozen;

namespace CallAssistant.Recordings;

/// <summary>Where telling the callee is enough. Everywhere else they are asked: in the places whose law wants the consent of all, and in those that nobody has looked at.</summary>
/// <remarks>No advice on law. The sources are the statutes as of 2026; a change of a line is a change of the rule.</remarks>
internal static class ConsentTable
{
    /// <summary>Countries, by ISO 3166 code. The United States are decided by state.</summary>
    private static readonly FrozenDictionary<string, RecordingConsent> Countries = new Dictionary<string, RecordingConsent>(StringComparer.Ordinal)
    {
        ["CA"] = RecordingConsent.AnnounceOnly, // Criminal Code s. 184(2)(a): one party; PIPEDA: told at the start, stopped on objection
        ["GB"] = RecordingConsent.AnnounceOnly, // Investigatory Powers Act 2016 s. 3 and 4: a party may; UK GDPR art. 13: told
        ["IE"] = RecordingConsent.AnnounceOnly, // Postal Packets and Telecommunications Messages (Regulation) Act 1993 s. 13: one party; GDPR art. 13: told
        ["NZ"] = RecordingConsent.AnnounceOnly, // Crimes Act 1961 s. 216B(2)(a): a party may; Privacy Act 2020, principle 3: told

        ["AU"] = RecordingConsent.AskFirst, // Surveillance Devices Acts differ by state (NSW 2007 s. 7, WA 1998 s. 5: all parties); a mobile tells no state
        ["DE"] = RecordingConsent.AskFirst, // StGB § 201
        ["AT"] = RecordingConsent.AskFirst, // StGB § 120
        ["CH"] = RecordingConsent.AskFirst, // StGB art. 179ter
        ["FR"] = RecordingConsent.AskFirst, // Code pénal art. 226-1
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>States of the United States and the District of Columbia, by postal code.</summary>
    private static readonly FrozenDictionary<string, RecordingConsent> States = new Dictionary<string, RecordingConsent>(StringComparer.Ordinal)
    {
        // All parties.
        ["CA"] = RecordingConsent.AskFirst, // Cal. Penal Code § 632, 632.7
        ["CT"] = RecordingConsent.AskFirst, // Conn. Gen. Stat. § 52-570d
        ["DE"] = RecordingConsent.AskFirst, // Del. Code tit. 11 § 1335(a)(4)
        ["FL"] = RecordingConsent.AskFirst, // Fla. Stat. § 934.03(2)(d)
        ["IL"] = RecordingConsent.AskFirst, // 720 ILCS 5/14-2
        ["MD"] = RecordingConsent.AskFirst, // Md. Code, Cts. & Jud. Proc. § 10-402(c)(3)
        ["MA"] = RecordingConsent.AskFirst, // Mass. Gen. Laws ch. 272 § 99
        ["MI"] = RecordingConsent.AskFirst, // Mich. Comp. Laws § 750.539c; courts read it both ways: the safe side
        ["MT"] = RecordingConsent.AskFirst, // Mont. Code § 45-8-213
        ["NV"] = RecordingConsent.AskFirst, // Nev. Rev. Stat. § 200.620
        ["NH"] = RecordingConsent.AskFirst, // N.H. Rev. Stat. § 570-A:2
        ["OR"] = RecordingConsent.AskFirst, // Or. Rev. Stat. § 165.540; one party on the telephone, all in person: the safe side
        ["PA"] = RecordingConsent.AskFirst, // 18 Pa. Cons. Stat. § 5704(4)
        ["WA"] = RecordingConsent.AskFirst, // Wash. Rev. Code § 9.73.030
        ["VT"] = RecordingConsent.AskFirst, // no statute: the safe side

        // One party.
        ["AL"] = RecordingConsent.AnnounceOnly, // Ala. Code § 13A-11-30
        ["AK"] = RecordingConsent.AnnounceOnly, // Alaska Stat. § 42.20.310
        ["AZ"] = RecordingConsent.AnnounceOnly, // Ariz. Rev. Stat. § 13-3005
        ["AR"] = RecordingConsent.AnnounceOnly, // Ark. Code § 5-60-120
        ["CO"] = RecordingConsent.AnnounceOnly, // Colo. Rev. Stat. § 18-9-303
        ["DC"] = RecordingConsent.AnnounceOnly, // D.C. Code § 23-542
        ["GA"] = RecordingConsent.AnnounceOnly, // Ga. Code § 16-11-66
        ["HI"] = RecordingConsent.AnnounceOnly, // Haw. Rev. Stat. § 803-42
        ["ID"] = RecordingConsent.AnnounceOnly, // Idaho Code § 18-6702
        ["IN"] = RecordingConsent.AnnounceOnly, // Ind. Code § 35-31.5-2-176
        ["IA"] = RecordingConsent.AnnounceOnly, // Iowa Code § 808B.2
        ["KS"] = RecordingConsent.AnnounceOnly, // Kan. Stat. § 21-6101
        ["KY"] = RecordingConsent.AnnounceOnly, // Ky. Rev. Stat. § 526.010
        ["LA"] = RecordingConsent.AnnounceOnly, // La. Rev. Stat. § 15:1303
        ["ME"] = RecordingConsent.AnnounceOnly, // Me. Rev. Stat. tit. 15 § 709
        ["MN"] = RecordingConsent.AnnounceOnly, // Minn. Stat. § 626A.02
        ["MS"] = RecordingConsent.AnnounceOnly, // Miss. Code § 41-29-531
        ["MO"] = RecordingConsent.AnnounceOnly, // Mo. Rev. Stat. § 542.402
        ["NE"] = RecordingConsent.AnnounceOnly, // Neb. Rev. Stat. § 86-290
        ["NJ"] = RecordingConsent.AnnounceOnly, // N.J. Stat. § 2A:156A-4
        ["NM"] = RecordingConsent.AnnounceOnly, // N.M. Stat. § 30-12-1
        ["NY"] = RecordingConsent.AnnounceOnly, // N.Y. Penal Law § 250.00, 250.05
        ["NC"] = RecordingConsent.AnnounceOnly, // N.C. Gen. Stat. § 15A-287
        ["ND"] = RecordingConsent.AnnounceOnly, // N.D. Cent. Code § 12.1-15-02
        ["OH"] = RecordingConsent.AnnounceOnly, // Ohio Rev. Code § 2933.52
        ["OK"] = RecordingConsent.AnnounceOnly, // Okla. Stat. tit. 13 § 176.4
        ["RI"] = RecordingConsent.AnnounceOnly, // R.I. Gen. Laws § 11-35-21
        ["SC"] = RecordingConsent.AnnounceOnly, // S.C. Code § 17-30-30
        ["SD"] = RecordingConsent.AnnounceOnly, // S.D. Codified Laws § 23A-35A-20
        ["TN"] = RecordingConsent.AnnounceOnly, // Tenn. Code § 39-13-601
        ["TX"] = RecordingConsent.AnnounceOnly, // Tex. Penal Code § 16.02
        ["UT"] = RecordingConsent.AnnounceOnly, // Utah Code § 77-23a-4
        ["VA"] = RecordingConsent.AnnounceOnly, // Va. Code § 19.2-62
        ["WV"] = RecordingConsent.AnnounceOnly, // W. Va. Code § 62-1D-3
        ["WI"] = RecordingConsent.AnnounceOnly, // Wis. Stat. § 968.31
        ["WY"] = RecordingConsent.AnnounceOnly, // Wyo. Stat. § 7-3-702
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The rule of a place.</summary>
    /// <param name="country">ISO 3166 code; null when it is not known.</param>
    /// <param name="state">Postal code of the state; null outside of the United States or when it is not known.</param>
    public static RecordingConsent Of(string? country, string? state) => (country, state) switch
    {
        ("US", { } known) => States.GetValueOrDefault(known, RecordingConsent.AskFirst),
        ({ } known, _) => Countries.GetValueOrDefault(known, RecordingConsent.AskFirst),
        _ => RecordingConsent.AskFirst,
    };
}
