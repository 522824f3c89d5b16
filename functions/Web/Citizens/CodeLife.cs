using Ombud.Cases.Inquiries;

namespace Ombud.Web.Citizens;

/// <summary>How long a code opens an inquiry.</summary>
public sealed class CodeLife(CodeOptions codes, IClock clock)
{
    /// <summary>Null while the case has not ended.</summary>
    public Instant? EndsAt(Inquiry one) => one.CodeEndsAt(Duration.FromDays(codes.DaysAfterClosing));

    public bool IsOver(Inquiry one) => EndsAt(one) <= clock.GetCurrentInstant();
}
