namespace Ombud.Pages.SignIn;

/// <param name="HasEnded">Somebody was signed out just now.</param>
public sealed record SessionsView(IReadOnlyList<SignedInRow> Rows, bool HasEnded);

/// <param name="Person">As it is posted.</param>
/// <param name="Roles">On the wire.</param>
/// <param name="Count">Of the person's open sessions.</param>
/// <param name="Until">When the last of them is over.</param>
public sealed record SignedInRow(
    string Person, string Name, IReadOnlyList<string> Roles, string? Municipality, int Count, Instant Until);
