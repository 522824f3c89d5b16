using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Ombud.Cases.Breaches;
using Ombud.Cases.Registers;

namespace Ombud.Web.Register;

// A workbook with one sheet, written straight into the archive row by row: OpenXml's own packages keep a part in memory
// until they are closed. Times are real dates in Norwegian time, so that Excel can sort them and count between them;
// the hour that comes twice in autumn is told apart in the CSV file. Texts are inline and never formulas.
internal sealed class XlsxRegister : IRegisterFile, IDisposable
{
    private readonly ZipArchive archive;
    private readonly Stream part;
    private readonly XmlWriter sheet;
    private readonly RegisterWords words;
    private readonly string municipality;
    private int rows = 1;

    /// <param name="file">Stays open.</param>
    public XlsxRegister(Stream file, RegisterWords words, string municipality)
    {
        (this.words, this.municipality) = (words, municipality);
        archive = new(file, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, content) in XlsxParts.Fixed)
        {
            using var text = new StreamWriter(archive.CreateEntry(name).Open());
            text.Write(content);
        }

        part = archive.CreateEntry(XlsxParts.Sheet).Open();
        sheet = XmlWriter.Create(part, new() { Async = true, Encoding = new UTF8Encoding(false) });
        BeginSheet();
        BeginRow();
        foreach (var (i, column) in RegisterColumns.All.Index())
            Text(i, words.Heading(column), XlsxParts.HeadingStyle);
        sheet.WriteEndElement();
    }

    public async Task AddAsync(RegisteredCase one, CancellationToken ct)
    {
        rows++;
        BeginRow();
        var entry = new RegisterEntry((Breach)one.Case, municipality, one.OmbudAlertedAt);
        foreach (var (i, column) in RegisterColumns.All.Index())
            Cell(i, column.Read(entry));
        await sheet.WriteEndElementAsync();
    }

    public async Task CompleteAsync(CancellationToken ct)
    {
        await sheet.WriteEndElementAsync();
        Element("autoFilter", ("ref", $"A1:{XlsxParts.Reference(RegisterColumns.All.Count - 1, rows)}"));
        Element("pageSetup", ("paperSize", "9"), ("orientation", "landscape"));
        await sheet.WriteEndElementAsync();
        await sheet.FlushAsync();
        Dispose();
    }

    public void Dispose()
    {
        sheet.Dispose();
        part.Dispose();
        archive.Dispose();
    }

    private void BeginSheet()
    {
        sheet.WriteStartElement("worksheet", XlsxParts.Namespace);
        sheet.WriteRaw(XlsxParts.FrozenHeading);
        sheet.WriteStartElement("cols");
        foreach (var (i, column) in RegisterColumns.All.Index())
            Element("col", ("min", i + 1), ("max", i + 1), ("width", XlsxParts.Width(column)), ("customWidth", 1));
        sheet.WriteEndElement();
        sheet.WriteStartElement("sheetData");
    }

    private void BeginRow()
    {
        sheet.WriteStartElement("row");
        sheet.WriteAttributeString("r", rows.ToString(CultureInfo.InvariantCulture));
    }

    private void Cell(int column, RegisterValue? value)
    {
        if (value is RegisterValue.Number number)
            Number(column, number.Value.ToString(CultureInfo.InvariantCulture), XlsxParts.PlainStyle);
        else if (value is RegisterValue.Time time)
            Number(column, XlsxParts.Serial(time.At), XlsxParts.TimeStyle);
        else if (value is not null)
            Text(column, words.Of(value), XlsxParts.PlainStyle);
    }

    private void Text(int column, string text, string style)
    {
        BeginCell(column, style);
        sheet.WriteAttributeString("t", "inlineStr");
        sheet.WriteStartElement("is");
        sheet.WriteStartElement("t");
        sheet.WriteAttributeString("xml", "space", null, "preserve");
        sheet.WriteString(XlsxText.Of(text));
        sheet.WriteEndElement();
        sheet.WriteEndElement();
        sheet.WriteEndElement();
    }

    private void Number(int column, string value, string style)
    {
        BeginCell(column, style);
        sheet.WriteElementString("v", value);
        sheet.WriteEndElement();
    }

    private void BeginCell(int column, string style)
    {
        sheet.WriteStartElement("c");
        sheet.WriteAttributeString("r", XlsxParts.Reference(column, rows));
        sheet.WriteAttributeString("s", style);
    }

    private void Element(string name, params (string Name, object Value)[] attributes)
    {
        sheet.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            sheet.WriteAttributeString(attribute, string.Create(CultureInfo.InvariantCulture, $"{value}"));
        sheet.WriteEndElement();
    }
}
