namespace Ombud.Pages.Home;

public sealed record OmbudContact(string Name, string Email, string? Phone);

/// <param name="Municipalities">Names, in display order.</param>
public sealed record HomeView(OmbudContact Ombud, IReadOnlyList<string> Municipalities);

public sealed record MunicipalityContact(string Name, string? OrganisationNumber, string? Email);

/// <param name="Municipalities">Each is its own controller, with its own accessibility statement.</param>
public sealed record ContactsView(OmbudContact Ombud, IReadOnlyList<MunicipalityContact> Municipalities);

/// <param name="FeedbackDays">How long feedback on these pages is kept.</param>
public sealed record PrivacyView(
    OmbudContact Ombud, IReadOnlyList<MunicipalityContact> Municipalities, int FeedbackDays);
