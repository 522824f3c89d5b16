using Ombud.Cases.Registers;

namespace Ombud.Web.Register;

public enum ExportFormat
{
    Csv,
    Xlsx,

    /// <summary>All files with history, manifest and seal.</summary>
    Zip,
}

/// <param name="Whole">Includes what only the ombud may read: their own notes, and who reported.</param>
public sealed record ExportOrder(
    Municipality Municipality, RegisterPeriod Period, ExportFormat Format, bool Whole, Language Language, Caller By)
{
    /// <summary>Why it is exempt from public access.</summary>
    public required string Grounds { get; init; }

    // What is handed over is what the municipality may see, whoever makes it, unless the ombud asks for everything. The
    // suite as reader is nobody's reporter.
    internal Caller Reader => Whole ? By : new(Person.Suite, Roles.Read, Municipality.Number);

    internal string FileName => $"{Name}-{Municipality.Number}-{Period.ToString().Replace('/', '-')}{Ending}";

    internal string ContentType => Format switch
    {
        ExportFormat.Csv => "text/csv; charset=utf-8",
        ExportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/zip",
    };

    private string Name => Language is Language.Nn ? "brotregister" : "bruddregister";

    private string Ending => $".{WireName.Of(Format)}";
}
