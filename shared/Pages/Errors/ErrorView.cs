using Ombud.Pages.Fields;

namespace Ombud.Pages.Errors;

/// <param name="Reference">Finds the log line; no personal data.</param>
/// <param name="Sentence">Says more than the status does; null shows the status's own text.</param>
public sealed record ErrorView(int Status, string Reference, Text? Sentence = null, OmbudReach? Reach = null)
{
    /// <summary>Null shows the status's own.</summary>
    public Text? Title { get; init; }

    /// <summary>Path and query to which the same is sent again.</summary>
    public string Here { get; init; } = "/";

    /// <summary>Null where nothing was sent that a page could show again.</summary>
    public Typed? Typed { get; init; }
}

/// <summary>How to report when the pages are not working.</summary>
public sealed record OmbudReach(string Email, string? Phone);
