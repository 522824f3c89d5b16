namespace Ombud.Pages.Home;

public sealed record OmbudContact(string Name, string Email, string? Phone);

/// <param name="Municipalities">Names, in the order that they are shown.</param>
public sealed record HomeView(OmbudContact Ombud, IReadOnlyList<string> Municipalities);

public sealed record MunicipalityContact(string Name, string? OrganisationNumber, string? Email);

/// <param name="Municipalities">Each is its own controller, with a statement on accessibility of its own.</param>
public sealed record ContactsView(OmbudContact Ombud, IReadOnlyList<MunicipalityContact> Municipalities);
