using Ombud.Cases.Breaches;
using Ombud.Pages.Desk;

namespace Ombud.Pages.Breaches.Parts;

/// <summary>A part of a breach's page.</summary>
public abstract class BreachPart : PartOf<CaseView>
{
    private protected Breach Breach => (Breach)View.Case;
}
