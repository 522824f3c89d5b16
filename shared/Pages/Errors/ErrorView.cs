namespace Ombud.Pages.Errors;

/// <param name="Reference">Finds the log line; no personal data.</param>
/// <param name="Sentence">Says more than the status does; null shows the status's own words.</param>
public sealed record ErrorView(int Status, string Reference, Text? Sentence = null, OmbudReach? Reach = null);

/// <summary>How to report when the pages are out of order.</summary>
public sealed record OmbudReach(string Email, string? Phone);
