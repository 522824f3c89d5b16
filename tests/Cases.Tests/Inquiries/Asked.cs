using NodaTime;
using Ombud.Cases.Inquiries;

namespace Ombud.Cases.Tests.Inquiries;

/// <summary>Builders: what a test does not say is sensible.</summary>
internal static class Asked
{
    public static readonly Municipality Ringebu = A.Ringebu with
    {
        Units =
        [
            new() { Slug = "servicetorg", Name = "Servicetorget", Handles = ["access", "erasure"] },
            new() { Slug = "oppvekst", Name = "Oppvekst" },
        ],
    };

    /// <summary>In Norway.</summary>
    public static readonly Instant Received = A.Oslo("2026-03-05T10:00+01");

    public static readonly Caller Handler = A.With(Roles.Handle) with { Units = ["servicetorg"] };

    public static Inquiry Inquiry(
        About about = About.Access, Instant? reachedAt = null, Instant? now = null, bool asksOmbud = false)
    {
        var at = now ?? reachedAt ?? Received;
        var asked = new AskedInquiry(
            about, "Hva har dere registrert om meg?", InquiryChannel.Letter, new("nb", "Kari", "kari@post.example"),
            reachedAt ?? at, asksOmbud);
        return (Inquiry)Cases.Inquiries.Inquiry.Ask(
            asked, Ringebu, Handler.Person, new("once", "body"), A.At(at)).Case;
    }

    /// <summary>What came by mail and nobody could place.</summary>
    public static Change Unsorted(params IReadOnlyList<Act> notes) => Cases.Inquiries.Inquiry.Ask(
        new(About.Access, "Hva har dere?", InquiryChannel.Mail, new("nb"), Received), Municipality.Unsorted,
        by: null, new("once", "body"), A.At(Received), notes);

    /// <summary>An inquiry as these leave it, with what they wrote in its history.</summary>
    public static (Inquiry One, IReadOnlyList<HistoryEntry> History) Played(
        Inquiry from, params IReadOnlyList<Func<Inquiry, ActionResult>> deeds)
    {
        var (one, history) = (from, new List<HistoryEntry>());
        foreach (var deed in deeds)
        {
            var change = A.Accepted(deed(one));
            one = (Inquiry)change.Case;
            history.Add(change.Entry);
        }

        return (one, history);
    }

    public static ActionResult Do(
        this Inquiry one, string action, Instant at, Caller? by = null, params (string Name, string? Value)[] fields) =>
        one.Actions.Single(known => known.Name == action).Do(
            one, new ActionRequest(by ?? WhoReads(one), FieldValues.Of(fields), A.At(at)) { Units = Ringebu.Units });

    private static Caller WhoReads(Inquiry one) => one.Unit is null ? A.With(Roles.Decide) : Handler;

    public static Inquiry Done(
        this Inquiry one, string action, Instant at, params (string Name, string? Value)[] fields) =>
        (Inquiry)A.Accepted(one.Do(action, at, null, fields)).Case;
}
