using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches;

namespace Ombud.Web.Breaches;

// The receipt as a text that a person keeps: number, time, the answers, and last the proof over all of them. Plain
// text survives printing, mail and copying; white space may change, the answers may not.
internal static class KeptReceipt
{
    public const int Longest = 60_000;

    private const string AnswersLine = "Svar:";
    private const string ProofLine = "Bevis:";

    private static readonly ZonedDateTimePattern Written = ZonedDateTimePattern.CreateWithInvariantCulture(
        "dd.MM.uuuu 'kl.' HH.mm.ss", DateTimeZoneProviders.Tzdb);

    private static readonly JsonSerializerOptions Readable =
        new(CaseJson.Options) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Breach breach, Municipality municipality, SigningKey key)
    {
        var receipt = new Receipt(breach.Number, breach.ReceivedAt, breach.AnswersDigest);
        return $"""
            KVITTERING
            Saksnummer: {breach.Number}
            Kommune: {municipality.Name}
            {Received(breach.ReceivedAt)}
            {AnswersLine}
            {JsonSerializer.Serialize(breach.Facts with { SuspectFields = [] }, Readable)}
            {ProofLine} {receipt.Proof(key)}
            """;
    }

    /// <returns>The receipt where it is genuine.</returns>
    public static (ReceiptResult Result, Receipt? Receipt) Check(
        string kept, IReadOnlyList<SigningKey> keys, Municipalities municipalities)
    {
        var answers = kept.IndexOf(AnswersLine, StringComparison.Ordinal);
        var proof = kept.LastIndexOf(ProofLine, StringComparison.Ordinal);
        if (answers < 0 || proof < answers || Facts(kept[(answers + AnswersLine.Length)..proof]) is not { } facts)
            return (ReceiptResult.Unreadable, null);
        var receipt = Receipt.Verify(kept[(proof + ProofLine.Length)..].Trim(), keys);
        return receipt is not null
            && receipt.AnswersDigest == facts.Digest()
            && Says(kept[..answers], receipt, municipalities)
            ? (ReceiptResult.Genuine, receipt)
            : (ReceiptResult.NotGenuine, null);
    }

    // The lines above the answers are what a reader believes, so they must say what the proof says.
    private static bool Says(string head, Receipt receipt, Municipalities municipalities) =>
        head.Contains($"Saksnummer: {receipt.Number}", StringComparison.Ordinal)
        && head.Contains($"Kommune: {municipalities.Find(receipt.Number.Prefix)?.Name}", StringComparison.Ordinal)
        && head.Contains(Received(receipt.ReceivedAt), StringComparison.Ordinal);

    private static string Received(Instant at) => $"Mottatt: {Written.Format(at.InZone(Norway.Zone))} (norsk tid)";

    private static BreachFacts? Facts(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<BreachFacts>(json, CaseJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
