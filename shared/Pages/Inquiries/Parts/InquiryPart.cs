using Ombud.Cases.Inquiries;
using Ombud.Pages.Desk;

namespace Ombud.Pages.Inquiries.Parts;

/// <summary>A part of an inquiry's page.</summary>
public abstract class InquiryPart : PartOf<CaseView>
{
    private protected Inquiry Inquiry => (Inquiry)View.Case;
}
