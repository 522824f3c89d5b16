namespace Ombud.Pages.Errors;

/// <param name="Reference">Finds the log line; no personal data.</param>
/// <param name="Sentence">Says more than the status does; null shows the status's own text.</param>
public sealed record ErrorView(int Status, string Reference, Text? Sentence = null, OmbudReach? Reach = null);

/// <summary>How to report when the pages are not working.</summary>
public sealed record OmbudReach(string Email, string? Phone);
