using Ombud.Cases.Breaches;

using static Ombud.Cases.Breaches.DataType;
using static Ombud.Cases.Breaches.Outcome;

namespace Ombud.Cases.Tests.Breaches;

/// <param name="Persons">Null where the guideline gives no number.</param>
/// <param name="Outcome">The guideline's own.</param>
internal sealed record EdpbCase(
    int Number, string Family, string Name, Circumstances Answers, int? Persons, Outcome Outcome);

// The 18 cases of EDPB Guidelines 01/2021 v2.0, scored as an ombud would by ENISA's tables before looking at the
// outcome. Data are scored as they would read in clear: that they cannot be read is a flag, not a lower score. A theft
// is malicious, as ENISA has it, also where the thief wanted the device.
internal static class EdpbCases
{
    public static IReadOnlyList<EdpbCase> All { get; } =
    [
        // Contact data of staff and clients. Back from backup in hours is "recoverable without difficulty".
        new(1, "Ransomware", "Encrypted data, backup, no exfiltration",
            Of((Simple, 1)) with { Malicious = true, Unintelligible = true }, 40, Register),
        // Paper lets it be typed in again within five days: unavailable for a time.
        new(2, "Ransomware", "No electronic backup, no exfiltration",
            Of((Simple, 1)) with { Availability = 0.25m, Malicious = true }, 40, Notify),
        // Health data, two days without them.
        new(3, "Ransomware", "Hospital with backup, no exfiltration",
            Of((Sensitive, 4)) with { Availability = 0.25m, Malicious = true }, 5_000, NotifyAndTell),
        // Whole card data enable fraud: financial 4. The customers can give their data again. Taken by strangers.
        new(4, "Ransomware", "No backup, and exfiltration",
            Of((Simple, 1), (Financial, 4)) with
            { Confidentiality = 0.5m, Availability = 0.25m, Malicious = true }, 5_000, NotifyAndTell),
        // An application is a profile: education, work, the wish for another job. The site was altered, not the data.
        new(5, "Exfiltration", "Job applications from a website",
            Of((Simple, 2)) with { Confidentiality = 0.5m, Malicious = true }, 213, NotifyAndTell),
        // The password of a cooking site opens next to nothing, and a salted hash alone points to nobody.
        new(6, "Exfiltration", "Hashed passwords of a cooking site",
            Of((Simple, 1)) with
            { Ei = 0.25m, Confidentiality = 0.5m, Malicious = true, Unintelligible = true }, 1_200, Register),
        // Credentials take the class of what they open, here a bank account.
        new(7, "Exfiltration", "Credential stuffing on a bank's site",
            Of((Simple, 1), (Financial, 4)) with
            { Confidentiality = 0.5m, Malicious = true }, 100_000, NotifyAndTell),
        // One known recipient; taken on purpose, to the controller's harm.
        new(8, "Internal human", "A leaving employee copies client contacts",
            Of((Simple, 1)) with { Confidentiality = 0.25m, Malicious = true }, null, Notify),
        // Type and sum of an insurance: financial, some but not significant insight. One known recipient.
        new(9, "Internal human", "A trusted agent sees other agents' clients",
            Of((Simple, 1), (Financial, 2)) with { Confidentiality = 0.25m }, 24, Register),
        // What a day-care centre notes of small children lets one profile them. A stolen device, no sign of use.
        new(10, "Lost or stolen", "Encrypted tablets of a day-care centre",
            Of((Simple, 2)) with { Malicious = true, Unintelligible = true }, null, Register),
        // Name, address, sex and birth date have no aggravating factor in ENISA's list. No sign of use.
        new(11, "Lost or stolen", "Unencrypted notebook",
            Of((Simple, 1)) with { Malicious = true }, 100_001, NotifyAndTell),
        // The only copy is gone, and patients cannot give again what was written of them.
        new(12, "Lost or stolen", "Paper log book of drug rehabilitation",
            Of((Sensitive, 4)) with { Availability = 0.5m, Malicious = true }, null, NotifyAndTell),
        // One order and its bill give no substantial insight.
        new(13, "Mispostal", "Two parcels swapped",
            Of((Simple, 1), (Behavioural, 1), (Financial, 1)) with
            { Confidentiality = 0.25m }, 2, Register),
        // To be on this controller's list tells of somebody's social status: simple 2. The recipients are known.
        new(14, "Mispostal", "Job seekers with social security numbers",
            Of((Simple, 2)) with { Confidentiality = 0.25m }, 60_001, NotifyAndTell),
        // That somebody does not take lactose is about health, but "reveals little": sensitive 1.
        new(15, "Mispostal", "Course list with two notes on lactose",
            Of((Simple, 1), (Sensitive, 1)) with { Confidentiality = 0.25m }, 15, Register),
        // Rates and mileage of a car insurance: some but not significant insight, as in case 9.
        new(16, "Mispostal", "Two policyholders' letters in one envelope",
            Of((Simple, 1), (Financial, 2)) with { Confidentiality = 0.25m }, 2, Notify),
        // A month's bill tells of calls, nearer to ENISA's week than its year. The address was altered, misused and set
        // right. The impostor is nobody knows who.
        new(17, "Social engineering", "Billing address changed for an impostor",
            Of((Simple, 1), (Behavioural, 2)) with
            { Confidentiality = 0.5m, Integrity = 0.25m, Malicious = true }, 1, NotifyAndTell),
        // Wages are income: the base of financial data. They went to strangers.
        new(18, "Social engineering", "Invoices and wage mails forwarded for three months",
            Of((Financial, 3)) with { Confidentiality = 0.5m, Malicious = true }, 99, NotifyAndTell),
    ];

    // Names and numbers stand in nearly every case: no search is needed.
    internal static Circumstances Of(params (DataType Type, int Dpc)[] scores) =>
        new([.. scores.Select(score => new DataScore(score.Type, score.Dpc))], 1, 0, 0, 0, false, false);
}
