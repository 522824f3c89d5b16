namespace Ombud.Pages.Fields;

/// <summary>The problems of a form, and what its field ids begin with where several forms stand on one page.</summary>
public sealed record FormState(IReadOnlyList<FieldProblem> Problems, string Prefix = "");
