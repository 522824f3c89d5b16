using Ombud.Cases.Breaches;

namespace Ombud.Pages.Breaches.Drafts;

/// <param name="MayAmend">Whether the person may fill in what is missing.</param>
/// <param name="Access">How one gets access to the authority's form; null for the usual words.</param>
public sealed record DraftView(Breach Breach, NotificationDraft Draft, bool MayAmend, Text? Access);
