using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Pages;
using Ombud.Stores;
using Ombud.Web.Register;

namespace Ombud.Functions.Tests.Register;

public sealed class XlsxRegisterTests
{
    private const string Odd = "=1+1\r\n\"Æ;ø\" <b>&amp; \u0001 \ud83d\ude00 \ud83d _x0041_ ";

    private static readonly Instant Received = Instant.FromUtc(2026, 11, 20, 8, 20, 30);

    [Fact]
    public async Task Excel_would_open_it()
    {
        using var book = await BookAsync(Breach(Odd), Breach(new string('å', 40_000)));

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(book).Select(e => e.Description));
    }

    [Fact]
    public async Task What_people_typed_stays_text_and_stays_whole_but_for_what_a_cell_cannot_hold()
    {
        using var book = await BookAsync(Breach(Odd));

        var cell = Cell(book, "Hva har skjedd");

        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Equal("=1+1\n\"Æ;ø\" <b>&amp; \uFFFD \ud83d\ude00 \uFFFD _x005F_x0041_ ", cell.InnerText);
    }

    [Fact]
    public async Task A_text_longer_than_a_cell_says_where_the_rest_is()
    {
        using var book = await BookAsync(Breach(new string('å', 40_000)));

        var text = Cell(book, "Hva har skjedd").InnerText;

        Assert.Equal(32_767, text.Length);
        Assert.EndsWith("register.csv", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_are_real_dates_by_the_clock_in_Norway_and_counts_are_numbers()
    {
        using var book = await BookAsync(Breach("Et brev."));

        var (received, persons) = (Cell(book, "Meldingen mottatt"), Cell(book, "Antall personer"));

        Assert.Null(received.DataType);
        Assert.Equal(
            new DateTime(2026, 11, 20, 9, 20, 30),
            DateTime.FromOADate(double.Parse(received.InnerText, null)), TimeSpan.FromMilliseconds(1));
        Assert.Contains("yyyy", FormatOf(book, received), StringComparison.Ordinal);
        Assert.Equal("12", persons.InnerText);
    }

    [Fact]
    public async Task The_headings_stay_in_sight_and_every_row_can_be_filtered()
    {
        using var book = await BookAsync(Breach("Et brev."), Breach("To brev."));
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet;

        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Matches("^A1:[A-Z]+3$", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal(RegisterColumns.All.Count, sheet.Descendants<Column>().Count());
    }

    [Fact]
    public async Task Every_printed_page_says_whose_register_it_is_and_that_it_is_exempt_from_public_access()
    {
        using var book = await BookAsync(Breach("Et brev."));
        var header = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<OddHeader>().Single();

        Assert.Equal("&LRingebu&CUnntatt offentlighet, offl. § 13&R&P / &N", header.Text);
        Assert.Empty(new OpenXmlValidator().Validate(book));
    }

    private static Breach Breach(string what)
    {
        var place = new Municipality { Number = "3439", Slug = "ringebu", Name = "Ringebu", Prefix = "RIN" };
        var breach = (Breach)Registers.Reported(place, Received, "Et brev.").Case;
        return breach with { Facts = breach.Facts with { WhatHappened = what } };
    }

    private static async Task<SpreadsheetDocument> BookAsync(params Breach[] breaches)
    {
        var file = new MemoryStream();
        var xlsx = new XlsxRegister(file, new RegisterWords(Language.Nb, "offl. § 13"), "Ringebu");
        foreach (var breach in breaches)
            await xlsx.AddAsync(new RegisteredCase(breach, null, []), default);
        await xlsx.CompleteAsync(default);
        return SpreadsheetDocument.Open(file, isEditable: false);
    }

    // In the first row below the headings.
    private static Cell Cell(SpreadsheetDocument book, string heading)
    {
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().ToList();
        var column = rows[0].Elements<Cell>().Single(c => c.InnerText == heading).CellReference!.Value![..^1];
        return rows[1].Elements<Cell>().Single(c => c.CellReference!.Value == $"{column}2");
    }

    private static string FormatOf(SpreadsheetDocument book, Cell cell)
    {
        var styles = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var format = (CellFormat)styles.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);
        return styles.NumberingFormats!.Elements<NumberingFormat>()
            .Single(n => n.NumberFormatId!.Value == format.NumberFormatId!.Value).FormatCode!.Value!;
    }
}
