using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches;

namespace Ombud.Web.Breaches;

// The receipt as a text for a person to keep: number, time, the answers or not, and last the proof over them all. Plain
// text survives printing, mail and copying; white space may change, the answers may not.
internal static class KeptReceipt
{
    public const int Longest = 60_000;

    private const string AnswersLine = "Svar:";
    private const string ProofLine = "Bevis:";
    private const string NoAnswers = "De er rettet eller sladdet siden, og gjengis ikke.";

    private static readonly ZonedDateTimePattern Written = ZonedDateTimePattern.CreateWithInvariantCulture(
        "dd.MM.uuuu 'kl.' HH.mm.ss", DateTimeZoneProviders.Tzdb);

    private static readonly JsonSerializerOptions Readable =
        new(CaseJson.Options) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="withAnswers">Without them the proof covers number and time alone: a digest of the answers would
    /// confirm whoever guesses at them.</param>
    public static string Write(Breach breach, Municipality municipality, SigningKey key, bool withAnswers = true)
    {
        // What was corrected or redacted since is not what the reporter answered.
        var facts = breach.IsAsReceived ? breach.Facts : null;
        var receipt = new Receipt(breach.Number, breach.ReceivedAt, withAnswers ? DigestOf(facts) : "");
        return Write(receipt, municipality.Name, withAnswers ? AnswersOf(facts) : "", receipt.Proof(key));
    }

    private static string DigestOf(BreachFacts? facts) => facts?.Digest() ?? "";

    private static string AnswersOf(BreachFacts? facts) => $"""
        {AnswersLine}
        {(facts is null ? NoAnswers : JsonSerializer.Serialize(facts with { SuspectFields = [] }, Readable))}
        """;

    private static string Write(Receipt receipt, string municipality, string answers, string proof) => $"""
        KVITTERING
        Saksnummer: {receipt.Number}
        Kommune: {municipality}
        Mottatt: {Written.Format(receipt.ReceivedAt.InZone(Norway.Zone))} (norsk tid)
        {answers}
        {ProofLine} {proof}
        """;

    /// <returns>The receipt, if it is genuine.</returns>
    public static (ReceiptResult Result, Receipt? Receipt) Check(
        string kept, IReadOnlyList<SigningKey> keys, Municipalities municipalities)
    {
        var answers = kept.IndexOf(AnswersLine, StringComparison.Ordinal);
        var proof = kept.LastIndexOf(ProofLine, StringComparison.Ordinal);
        if (proof < 0 || proof < answers)
            return (ReceiptResult.Unreadable, null);
        var answered = answers < 0 ? null : kept[(answers + AnswersLine.Length)..proof];
        var facts = Facts(answered);
        if (facts is null && answered is not null && WithoutSpaces(answered) != WithoutSpaces(NoAnswers))
            return (ReceiptResult.Unreadable, null);
        var written = kept[(proof + ProofLine.Length)..].Trim();
        // A reader believes every line, so the whole text must be the one handed out: the same answers could be
        // embedded in a text that says more, or says something else first.
        return Receipt.Verify(written, keys) is { } receipt
            && (answered is null || receipt.AnswersDigest == DigestOf(facts))
            && municipalities.Find(receipt.Number.Prefix) is { } municipality
            && municipality.FormerNames.Append(municipality.Name).Any(name => WithoutSpaces(kept)
                == WithoutSpaces(Write(receipt, name, answered is null ? "" : AnswersOf(facts), written)))
            ? (ReceiptResult.Genuine, receipt)
            : (ReceiptResult.NotGenuine, null);
    }

    private static string WithoutSpaces(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));

    private static BreachFacts? Facts(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<BreachFacts>(json, CaseJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
