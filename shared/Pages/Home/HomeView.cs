namespace Ombud.Pages.Home;

public sealed record OmbudContact(string Name, string Email, string? Phone);

/// <param name="Municipalities">Names, in the order that they are shown.</param>
/// <param name="InquiriesOpen">False: the second door shows how to reach the ombud instead.</param>
public sealed record HomeView(OmbudContact Ombud, IReadOnlyList<string> Municipalities, bool InquiriesOpen);

public sealed record MunicipalityContact(
    string Name,
    string? OrganisationNumber,
    string? Email,
    string? AccessibilityStatement);

/// <param name="Municipalities">Each is its own controller and is listed as such.</param>
/// <param name="RetentionYears">How long a case is kept once closed; null when archive rules alone decide.</param>
public sealed record PrivacyView(
    OmbudContact Ombud,
    IReadOnlyList<MunicipalityContact> Municipalities,
    int? RetentionYears = null);

/// <param name="Municipalities">With the address of each one's own statement on uustatus.no, where it has one.</param>
public sealed record AccessibilityView(OmbudContact Ombud, IReadOnlyList<MunicipalityContact> Municipalities);
