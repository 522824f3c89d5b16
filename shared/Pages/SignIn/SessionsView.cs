namespace Ombud.Pages.SignIn;

/// <param name="HasEnded">Somebody has just been signed out.</param>
public sealed record SessionsView(IReadOnlyList<SignedInRow> Rows, bool HasEnded);

/// <param name="Person">As posted.</param>
/// <param name="Roles">On the wire.</param>
/// <param name="Count">Of the person's open sessions.</param>
/// <param name="Until">When the last of them ends.</param>
public sealed record SignedInRow(
    string Person, string Name, IReadOnlyList<string> Roles, string? Municipality, int Count, Instant Until);
