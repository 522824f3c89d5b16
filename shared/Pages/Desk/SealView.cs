namespace Ombud.Pages.Desk;

/// <param name="Line">As pasted.</param>
/// <param name="Manifest">As pasted; empty if only the seal was.</param>
public sealed record SealView(string Line, string Manifest)
{
    /// <summary>False where the page only shows what was pasted.</summary>
    public bool IsChecked { get; init; } = true;

    /// <summary>Null when no key of ours made the line.</summary>
    public ExportSeal? Seal { get; init; }

    public string? Municipality { get; init; }
    public bool IsOfManifest { get; init; }
}
