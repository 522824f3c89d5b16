namespace Ombud.Pages.Desk;

/// <param name="HasEnded">Somebody has just been signed out.</param>
public sealed record SessionsView(IReadOnlyList<SignedInRow> Rows, bool HasEnded);

/// <param name="Id">As posted.</param>
/// <param name="Count">Of the person's open sessions.</param>
/// <param name="Until">When the last of them ends.</param>
public sealed record SignedInRow(string Id, SignedInPerson Person, int Count, Instant Until);
