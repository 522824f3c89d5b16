using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Inquiries;
using Ombud.Kit;
using Ombud.Pages;
using Ombud.Pages.Breaches.Words;
using Ombud.Pages.Desk;
using Ombud.Pages.Inquiries;
using Ombud.Pages.Inquiries.Words;
using Ombud.Pages.Kinds;
using Ombud.Web.Desk;

namespace Ombud.Functions.Tests.Inquiries;

/// <summary>Inquiries and the pages about them, without a suite around them.</summary>
internal static class InquiryPages
{
    public const string Text = "Hva har dere registrert om sønnen min?";

    public static readonly Caller Handler =
        new(new("tenant:handler", "Hanne Saksbehandler"), Roles.Handle, "3439") { Units = ["oppvekst"] };

    public static readonly Caller Ombud = new(new("tenant:ombud", "Olav Ombud"), Roles.Triage, null);

    private static readonly Municipality Ringebu = new()
    {
        Number = "3439",
        Slug = "ringebu",
        Name = "Ringebu",
        Prefix = "RIN",
        Units =
        [
            new() { Slug = "oppvekst", Name = "Oppvekst", Handles = ["access"] },
            new() { Slug = "helse", Name = "Helse og omsorg" },
        ],
    };

    private static readonly AllKinds Kinds = new([new BreachWords(), new InquiryWords()]);

    public static Inquiry Asked(Instant at, About about = About.Access, string language = "nb") =>
        (Inquiry)Inquiry.Ask(
            new(about, Text, InquiryChannel.Letter, new(language, "Kari Nordmann", "kari@post.example"), at),
            Ringebu, Handler.Person, new("once", "body"), MomentAt(at)).Case;

    public static Inquiry Done(this Inquiry one, string action, Instant at, params (string, string?)[] fields) =>
        (Inquiry)Assert.IsType<ActionResult.Accepted>(one.Actions.Single(known => known.Name == action).Do(
            one, new(Handler, FieldValues.Of(fields), MomentAt(at)) { Units = Ringebu.Units })).Change.Case;

    /// <summary>The case page as somebody sees it.</summary>
    public static Task<string> CaseAsync(
        Inquiry one, Caller reader, Instant now, Language language = Language.Nb, FailedAction? failed = null)
    {
        var seen = one.IsReadBy(reader) ? one : one.Unread();
        var view = CaseViews.Of(new(seen, [], [], reader), Kinds[one.Kind], new([Ringebu])) with
        {
            Units = [.. Ringebu.Units.Select(unit => new Choice(unit.Slug, unit.Name))],
            Failed = failed,
        };
        return Renderer.RenderAsync<CasePage, CaseView>(Frame($"/saker/{one.Number}", now, language), view);
    }

    public static Task<string> RegisterAsync(RegisterInquiryView view, Language language = Language.Nb) =>
        Renderer.RenderAsync<RegisterInquiryPage, RegisterInquiryView>(
            Frame(Door.RegisterInquiry.Address, SuiteFixture.Start, language), view);

    private static PageRenderer Renderer => new(NullLoggerFactory.Instance);

    private static PageFrame Frame(string path, Instant now, Language language) => new()
    {
        Language = language,
        Path = path,
        Now = now,
        Person = new(Handler.Person.Name, ["handle"], Ringebu.Name),
        Doors = [Door.Report, Door.MyReports, Door.Cases, Door.RegisterInquiry],
        Kinds = Kinds,
    };

    private static Moment MomentAt(Instant at) =>
        new(at, new ReminderSchedule(), RandomNumberGenerator.GetBytes);
}
