namespace Ombud.Pages.Desk;

/// <param name="By">The name of whoever exported it.</param>
public sealed record CaseDocumentView(CaseView Case, string By);
