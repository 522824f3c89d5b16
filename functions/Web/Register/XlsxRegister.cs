using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Ombud.Cases.Breaches;
using Ombud.Cases.Registers;
using Ombud.Web.Documents;

namespace Ombud.Web.Register;

// A workbook with one sheet, written straight into the archive row by row: OpenXml's own packages keep a part in memory
// until it is closed. Times are real dates in Norwegian time, so that Excel can sort them and calculate with them; only
// the CSV file tells apart the hour that occurs twice in autumn. Texts are inline and never formulas.
internal sealed class XlsxRegister : IRegisterFile, IDisposable
{
    private readonly ZipArchive _archive;
    private readonly Stream _part;
    private readonly XmlWriter _sheet;
    private readonly RegisterWords _words;
    private readonly string _municipality;
    private int _rows = 1;

    /// <param name="file">Stays open.</param>
    public XlsxRegister(Stream file, RegisterWords words, string municipality)
    {
        (_words, _municipality) = (words, municipality);
        _archive = new(file, ZipArchiveMode.Create, leaveOpen: true);
        _archive.Add(XlsxParts.Fixed);
        _part = _archive.CreateEntry(XlsxParts.Sheet).Open();
        _sheet = XmlWriter.Create(_part, new() { Async = true, Encoding = new UTF8Encoding(false) });
        BeginSheet();
        BeginRow();
        foreach (var (i, column) in RegisterColumns.All.Index())
            Text(i, words.Heading(column), XlsxParts.HeadingStyle);
        _sheet.WriteEndElement();
    }

    public async Task AddAsync(RegisteredCase one, CancellationToken ct)
    {
        _rows++;
        BeginRow();
        var entry = new RegisterEntry((Breach)one.Case, _municipality, one.OmbudAlertedAt);
        foreach (var (i, column) in RegisterColumns.All.Index())
            Cell(i, column.Read(entry));
        await _sheet.WriteEndElementAsync();
    }

    public async Task AddAsync(UnreadableCase one, CancellationToken ct)
    {
        _rows++;
        BeginRow();
        foreach (var (i, column) in RegisterColumns.All.Index())
            if (_words.OfUnreadable(column, one.Number) is { Length: > 0 } text)
                Text(i, text, XlsxParts.PlainStyle);
        await _sheet.WriteEndElementAsync();
    }

    public async Task CompleteAsync(CancellationToken ct)
    {
        await _sheet.WriteEndElementAsync();
        Element("autoFilter", ("ref", $"A1:{XlsxParts.Reference(RegisterColumns.All.Count - 1, _rows)}"));
        Element("pageSetup", ("paperSize", "9"), ("orientation", "landscape"));
        _sheet.WriteStartElement("headerFooter");
        _sheet.WriteElementString("oddHeader", XlsxParts.Header(_municipality, _words.Exempt));
        await _sheet.WriteEndElementAsync();
        await _sheet.WriteEndElementAsync();
        await _sheet.FlushAsync();
        Dispose();
    }

    public void Dispose()
    {
        _sheet.Dispose();
        _part.Dispose();
        _archive.Dispose();
    }

    private void BeginSheet()
    {
        _sheet.WriteStartElement("worksheet", XlsxParts.Namespace);
        _sheet.WriteRaw(XlsxParts.FrozenHeading);
        _sheet.WriteStartElement("cols");
        foreach (var (i, column) in RegisterColumns.All.Index())
            Element("col", ("min", i + 1), ("max", i + 1), ("width", XlsxParts.Width(column)), ("customWidth", 1));
        _sheet.WriteEndElement();
        _sheet.WriteStartElement("sheetData");
    }

    private void BeginRow()
    {
        _sheet.WriteStartElement("row");
        _sheet.WriteAttributeString("r", _rows.ToString(CultureInfo.InvariantCulture));
    }

    private void Cell(int column, RegisterValue? value)
    {
        if (value is RegisterValue.Number number)
            Number(column, number.Value.ToString(CultureInfo.InvariantCulture), XlsxParts.PlainStyle);
        else if (value is RegisterValue.Time time)
            Number(column, XlsxParts.Serial(time.At), XlsxParts.TimeStyle);
        else if (value is not null)
            Text(column, _words.Of(value), XlsxParts.PlainStyle);
    }

    private void Text(int column, string text, string style)
    {
        BeginCell(column, style);
        _sheet.WriteAttributeString("t", "inlineStr");
        _sheet.WriteStartElement("is");
        _sheet.WriteStartElement("t");
        _sheet.WriteAttributeString("xml", "space", null, "preserve");
        _sheet.WriteString(XlsxText.Of(text));
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
    }

    private void Number(int column, string value, string style)
    {
        BeginCell(column, style);
        _sheet.WriteElementString("v", value);
        _sheet.WriteEndElement();
    }

    private void BeginCell(int column, string style)
    {
        _sheet.WriteStartElement("c");
        _sheet.WriteAttributeString("r", XlsxParts.Reference(column, _rows));
        _sheet.WriteAttributeString("s", style);
    }

    private void Element(string name, params (string Name, object Value)[] attributes)
    {
        _sheet.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            _sheet.WriteAttributeString(attribute, string.Create(CultureInfo.InvariantCulture, $"{value}"));
        _sheet.WriteEndElement();
    }
}
