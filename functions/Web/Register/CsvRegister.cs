using System.Globalization;
using CsvHelper;
using NodaTime.Text;
using Ombud.Cases.Breaches;
using Ombud.Cases.Registers;

namespace Ombud.Web.Register;

// For a Norwegian Excel: UTF-8 with a byte order mark, semicolons, decimal commas (1.25 would become a date). Times
// keep their offset, since the hour that occurs twice in autumn would otherwise be ambiguous.
internal sealed class CsvRegister : IRegisterFile
{
    private static readonly CultureInfo Norwegian = CultureInfo.GetCultureInfo("nb-NO");

    private static readonly OffsetDateTimePattern Time =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>");

    private readonly CsvWriter _csv;
    private readonly RegisterWords _words;
    private readonly string _municipality;

    /// <param name="file">Stays open.</param>
    public CsvRegister(Stream file, RegisterWords words, string municipality)
    {
        (_words, _municipality) = (words, municipality);
        _csv = CsvWriter.Create(file, new() { Separator = ';', WriteByteOrderMark = true }, leaveOpen: true);
        foreach (var column in RegisterColumns.All)
            _csv.WriteField(SpreadsheetText.Safe(words.Heading(column)));
        _csv.EndRecord();
    }

    public async Task AddAsync(RegisteredCase one, CancellationToken ct)
    {
        var entry = new RegisterEntry((Breach)one.Case, _municipality, one.OmbudAlertedAt);
        foreach (var column in RegisterColumns.All)
            _csv.WriteField(Cell(column.Read(entry)));
        await _csv.EndRecordAsync(ct);
    }

    public async Task AddAsync(UnreadableCase one, CancellationToken ct)
    {
        foreach (var column in RegisterColumns.All)
            _csv.WriteField(SpreadsheetText.Safe(_words.OfUnreadable(column, one.Number)));
        await _csv.EndRecordAsync(ct);
    }

    public async Task CompleteAsync(CancellationToken ct) => await _csv.DisposeAsync();

    private string Cell(RegisterValue? value) => value switch
    {
        null => "",
        RegisterValue.Number number => number.Value.ToString("0.##", Norwegian),
        RegisterValue.Time time => Time.Format(time.At.InZone(Norway.Zone).ToOffsetDateTime()),
        _ => SpreadsheetText.Safe(_words.Of(value)),
    };
}
