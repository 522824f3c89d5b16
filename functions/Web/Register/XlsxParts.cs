using System.Globalization;
using Ombud.Cases.Breaches;
using Ombud.Cases.Registers;
using static Ombud.Web.Documents.OfficeParts;

namespace Ombud.Web.Register;

/// <summary>What all register workbooks have in common (ECMA-376, SpreadsheetML).</summary>
internal static class XlsxParts
{
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Sheet = "xl/worksheets/sheet1.xml";

    // Their positions among the cell formats in the styles.
    public const string PlainStyle = "0";
    public const string HeadingStyle = "1";
    public const string TimeStyle = "2";

    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>The case number and the headings stay in view.</summary>
    public const string FrozenHeading = """
        <sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2"
        activePane="bottomRight" state="frozen"/></sheetView></sheetViews>
        """;

    // Excel takes no header of more than 255 characters.
    private const int LongestMark = 120;

    /// <summary>Of each printed page: whose it is, its mark, its number of how many.</summary>
    public static string Header(string municipality, string mark) =>
        $"&L{Plain(municipality)}&C{Plain(mark[..Math.Min(mark.Length, LongestMark)])}&R&P / &N";

    public static IReadOnlyList<(string Name, string Content)> Fixed { get; } =
    [
        ("[Content_Types].xml", $"""
            <Types xmlns="{Packages}/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="{Types}.styles+xml"/>
            <Override PartName="/{Sheet}" ContentType="{Types}.worksheet+xml"/>
            </Types>
            """),
        ("_rels/.rels", $"""
            <Relationships xmlns="{Packages}/relationships">
            <Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/>
            </Relationships>
            """),
        ("xl/workbook.xml", $"""
            <workbook xmlns="{Namespace}" xmlns:r="{Relations}">
            <sheets><sheet name="Register" sheetId="1" r:id="rId1"/></sheets>
            <definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0"
            >Register!$A:$A,Register!$1:$1</definedName></definedNames>
            </workbook>
            """),
        ("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Packages}/relationships">
            <Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Type="{Relations}/styles" Target="styles.xml"/>
            </Relationships>
            """),
        ("xl/styles.xml", $"""
            <styleSheet xmlns="{Namespace}">
            <numFmts count="1"><numFmt numFmtId="164" formatCode="dd\.mm\.yyyy\ hh:mm:ss"/></numFmts>
            <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>
            <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
            <fills count="2"><fill><patternFill patternType="none"/></fill>
            <fill><patternFill patternType="gray125"/></fill></fills>
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            <cellXfs count="3">
            {Format(number: 0, font: 0)}
            {Format(number: 0, font: 1)}
            {Format(number: 164, font: 0)}
            </cellXfs>
            </styleSheet>
            """),
    ];

    /// <summary>In characters of the standard font.</summary>
    public static int Width(RegisterColumn column) => column.Width switch
    {
        ColumnWidth.Narrow => 20,
        ColumnWidth.Middle => 32,
        _ => 60,
    };

    /// <summary>Such as <c>AB7</c>.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="row">From 1.</param>
    public static string Reference(int column, int row)
    {
        var letters = "";
        for (var rest = column; rest >= 0; rest = rest / 26 - 1)
            letters = (char)('A' + rest % 26) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Days since 1900 as Excel counts them, in Norwegian local time.</summary>
    public static string Serial(Instant at) => at.InZone(Norway.Zone).ToDateTimeUnspecified().ToOADate()
        .ToString("0.##########", CultureInfo.InvariantCulture);

    private static string Format(int number, int font) => $"""
        <xf numFmtId="{number}" fontId="{font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"
        applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        """;

    // What follows an ampersand in a header is a code; two are one.
    private static string Plain(string text) => text.Replace("&", "&&", StringComparison.Ordinal);
}
