using System.Text;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Pages;
using Ombud.Stores;
using Ombud.Web.Register;

namespace Ombud.Functions.Tests.Register;

public sealed partial class CsvRegisterTests
{
    private static readonly Breach Some = (Breach)Registers.Reported(
        new() { Number = "3439", Slug = "ringebu", Name = "Ringebu", Prefix = "RIN" },
        Instant.FromUtc(2026, 10, 25, 0, 30), "Et brev gikk feil.").Case;

    [Property(MaxTest = 300)]
    public bool No_cell_begins_a_formula_whatever_people_typed(string? text, byte which)
    {
        var parts = new[] { "=", "+", "-", "@", "\t", "\r", "\n", " ", "\"", "'", "" };
        var typed = parts[which % parts.Length] + parts[which / 16 % parts.Length] + text;
        var breach = Some with
        {
            Facts = Some.Facts with { Unit = typed, WhatHappened = "a" + typed, Measures = typed },
            Findings = new() { Owner = typed, Lessons = typed + ";" + typed },
        };

        var cells = Records(Write(breach)).SelectMany(record => record).ToList();

        return cells.Count == 2 * RegisterColumns.All.Count && cells.TrueForAll(cell => !Formula().IsMatch(cell));
    }

    [Fact]
    public void It_is_what_a_Norwegian_Excel_opens()
    {
        var bytes = Write(Some with { Assessment = Assessed() });

        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var (heading, row) = (Records(bytes)[0], Records(bytes)[1]);
        Assert.Equal("Saksnummer", heading[0]);
        Assert.Equal(Some.Number.Value, row[0]);
        Assert.Equal("4,25", row[heading.IndexOf("Alvorlighet (ENISA)")]);
        Assert.Equal("12", row[heading.IndexOf("Antall personer")]);
        // Both half past two of that night can be told apart.
        Assert.Equal("2026-10-25T02:30:00+02:00", row[heading.IndexOf("Meldingen mottatt")]);
    }

    private static Assessment Assessed() => new(
        new([new(DataType.Sensitive, 4)], 1, 0.25m, 0, 0, false, false), Person.Suite, Some.ReceivedAt);

    private static byte[] Write(Breach breach)
    {
        using var file = new MemoryStream();
        var csv = new CsvRegister(file, new RegisterWords(Language.Nb, "offl. § 13"), "Ringebu");
        csv.AddAsync(new RegisteredCase(breach, null, []), default).GetAwaiter().GetResult();
        csv.CompleteAsync(default).GetAwaiter().GetResult();
        return file.ToArray();
    }

    /// <summary>RFC 4180 with semicolons, read by hand: another reader than the writer's own.</summary>
    internal static List<List<string>> Records(byte[] bytes)
    {
        var (records, record) = (new List<List<string>>(), new List<string>());
        var (cell, isQuoted) = (new StringBuilder(), false);
        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (text[i] == '"' && (isQuoted || cell.Length == 0))
                isQuoted = !isQuoted;
            else if (text[i] is ';' or '\r' && !isQuoted)
            {
                record.Add(cell.ToString());
                cell.Clear();
                if (text[i] == ';')
                    continue;
                (records, record, i) = ([.. records, record], [], i + 1);
            }
            else
                cell.Append(text[i]);
        }
        return records;
    }

    [GeneratedRegex("^[\\s\"]*[=+\\-@]|^[\\t\\r\\n]")]
    private static partial Regex Formula();
}
