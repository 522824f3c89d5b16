namespace Ombud.Pages.Fields;

/// <summary>The problems of a form, and the prefix of its field ids when several forms are on one page.</summary>
public sealed record FormState(IReadOnlyList<FieldProblem> Problems, string Prefix = "");
