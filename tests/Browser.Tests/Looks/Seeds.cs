namespace Ombud.Browser.Tests;

/// <summary>What a desk looks like when work has been done at it. Cases come in by the JSON door.</summary>
internal static class Seeds
{
    /// <summary>A stretch that no line can break, as paths and addresses are.</summary>
    public const string LongWord = "\\\\filtjener\\felles\\oppvekst\\elevmapper-2025-2026-med-alle-vedlegg";

    public static async Task<string> ReportAsync(
        this Stage stage, string persona, string municipality, string what = "Brevet lå åpent på skranken.")
    {
        var key = $"seed-{municipality}-{what.Length}";
        var stored = await stage.CallAsync(persona, "/api/breaches", Report(municipality, what), key);
        return stored.GetProperty("number").GetString()!;
    }

    public static Task ActAsync(this Stage stage, string persona, string number, string action, object fields) =>
        stage.CallAsync(persona, $"/api/cases/{number}/actions/{action}", fields);

    public static async Task<string> WorkedOnAsync(this Stage stage)
    {
        var number = await stage.ReportAsync("employee-ringebu", "3439", $"Mappen {LongWord} var åpen for alle.");
        await stage.ActAsync("ombud", number, "take", new { });
        await stage.ActAsync("ombud", number, "note", new { text = $"Ringte IKT om {LongWord}.", audience = "ombud" });
        await stage.ActAsync("ombud", number, "note", new { text = "Hvem hadde tilgang?", audience = "reporter" });
        await stage.ActAsync(
            "ombud", number, "set-awareness",
            new { awareAt = "2026-04-24T08:45:00+02:00", reason = "Da så enhetslederen listen." });
        await stage.ToldByLetterAsync(number);
        return number;
    }

    // Sent, then written anew, and behind what the case says now.
    private static async Task ToldByLetterAsync(this Stage stage, string number)
    {
        await AmendAsync(new { letterNb = $"Til deg\n\nHva har skjedd?\n\nMappen {LongWord} var åpen." });
        await stage.ActAsync("ombud", number, "record-communication",
            new { sentAt = "2026-04-24T09:45:00+02:00", how = "SvarUt.", letter = "nb" });
        await AmendAsync(new { letterNb = "Til deg\n\nMappen er lukket." });
        await AmendAsync(new { consequences = "Naboer kan ha lest det." });

        Task AmendAsync(object fields) =>
            stage.ActAsync("ombud", number, "amend", new { fields, reason = "Brevet til dem det gjelder" });
    }

    /// <summary>Notified for the first time; a follow-up and telling the persons are owed.</summary>
    public static async Task<string> OwingAsync(this Stage stage)
    {
        var number = await stage.ReportAsync("employee-ringebu", "3439", "Elevlisten ble delt med alle foreldrene.");
        await stage.ActAsync("ombud", number, "take", new { });
        await stage.ActAsync("ombud", number, "assess", new
        {
            scores = new[] { new { dataType = "sensitive", dpc = 4 } },
            ei = 0.75,
            confidentiality = 0.25,
            integrity = 0,
            availability = 0,
            malicious = false,
            unintelligible = false,
        });
        await stage.ActAsync(
            "ombud", number, "advise", new { outcome = "notify-and-tell", text = "Diagnoser er med." });
        await stage.ActAsync("controller-ringebu", number, "decide", new { outcome = "notify-and-tell" });
        await stage.ActAsync("ombud", number, "record-notification",
            new { phase = "first", reference = "AR1234", sentAt = "2026-04-24T09:45:00+02:00" });
        return number;
    }

    /// <summary>To be notified: of all states, the one with the most words in a list.</summary>
    public static async Task DecidedAsync(this Stage stage)
    {
        var number = await stage.ReportAsync("employee-ringebu", "3439", "Vedtaket lå i feil postkasse.");
        await stage.ActAsync("controller-ringebu", number, "decide", new { outcome = "notify-and-tell" });
    }

    public static async Task<string> ClosedAsync(this Stage stage)
    {
        var number = await stage.ReportAsync("employee-oyer", "3440", "Minnepinnen er funnet igjen, kryptert.");
        await stage.ActAsync("ombud", number, "close", new { reason = "Ingen andre har hatt den." });
        await stage.ActAsync("controller-oyer", number, "confirm", new { });
        return number;
    }

    private static object Report(string municipality, string what) => new
    {
        municipality,
        unit = "Oppvekst",
        whatHappened = what,
        discoveredAt = "2026-04-24T09:20:00+02:00",
        ongoing = true,
        kinds = new[] { "confidentiality", "availability" },
        persons = new { count = 12, precision = "approximate" },
        dataCategories = new[] { "contact", "health", "grades" },
        measures = "Mappen er lukket.",
        phone = "61 05 00 00",
    };
}
