using System.Text.Json.Nodes;
using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Cases.Inquiries;
using Ombud.Kit;
using Ombud.Pages;
using Ombud.Pages.Breaches.Words;
using Ombud.Pages.Inquiries.Words;
using Ombud.Pages.Teams;

namespace Ombud.Browser.Tests;

/// <summary>A card of each kind, and of a case in each state that looks otherwise.</summary>
internal static class Cards
{
    private const string App = "0fbd0000-0000-4000-8000-000000000001";

    private static readonly Municipality Place = new()
    {
        Number = "3405",
        Slug = "lillehammer",
        Name = "Lillehammer",
        Prefix = "LIL",
    };

    private static readonly Moment At = new(Stage.Now, new ReminderSchedule(), count => new byte[count]);
    private static readonly Caller Ombud = new(new("t:ombud", "Nina"), Roles.Triage, null);
    private static readonly Caller Controller = new(new("t:dir", "Astrid"), Roles.Decide, "3405");

    public static IEnumerable<JsonObject> In(Language language) =>
    [
        .. Notices(language),
        .. Breaches().SelectMany(one => new[] { Ombud, Controller }.Select(reader => Of(one, reader, language))),
        Of(Asked(), Ombud, language),
        Of(Asked(), Controller, language),
    ];

    private static IEnumerable<JsonObject> Notices(Language language)
    {
        var frame = FrameOf(language, Stage.Now);
        var deadline = new BreachWords().Deadlines["notify-authority"];
        var row = new CardRow(Asked().Number, Place.Name, deadline, Stage.Now + Duration.FromHours(5));
        yield return NoticeCard.Of(CardTexts.Stranger, frame);
        yield return NoticeCard.ToList(CardTexts.Help, frame);
        yield return NoticeCard.ToSignIn(frame);
        yield return NoticeCard.ToCase(Asked().Number, frame);
        yield return ListCard.Of(CardTexts.YourTurn, CardTexts.NoTurn, new([], HasMore: false), frame);
        yield return ListCard.Of(
            CardTexts.Deadlines, CardTexts.NoDeadlines, new([.. Enumerable.Repeat(row, 10)], HasMore: true), frame);
    }

    private static JsonObject Of(Case one, Caller reader, Language language) => CaseCard.Of(
        new(one, one is Breach ? new BreachWords() : new InquiryWords(), Place.Name, reader)
        {
            Notice = one.Version == 2 ? CardTexts.Changed : null,
        },
        // The reminder of twelve hours, and one that comes too late.
        FrameOf(language, Stage.Now + Duration.FromHours(one.Version switch { 3 => 61, 4 => 80, _ => 1 })));

    private static CardFrame FrameOf(Language language, Instant now) => new(language, now, App);

    private static IEnumerable<Breach> Breaches()
    {
        var reported = Reported();
        var taken = After(reported.Take(Ombud, At));
        var aware = After(taken.SetAwareness(Controller, Stage.Now, "Leste meldingen.", At));
        var advised = After(aware.Advise(Ombud, "notify-and-tell", "Meld det.", At));
        var decided = After(advised.Decide(Controller, "notify-and-tell", null, At));
        var notified = After(decided.RecordNotification(Controller, new("first", "AR1", Stage.Now, null), At));
        return
        [
            reported, taken, aware, advised, After(advised.Close(Ombud, "Ferdig.", At)), decided, notified,
            After(notified.Close(Controller, "Ferdig.", At)),
        ];
    }

    private static Breach Reported()
    {
        var report = new FilledReport
        {
            Municipality = Place.Number,
            Unit = "Hjemmetjenesten",
            WhatHappened = "Et brev gikk feil.",
            DiscoveredAt = Stage.Now,
            Kinds = ["confidentiality"],
            PersonsCount = 1200,
            PersonsPrecision = "exact",
            DataCategories = ["health", "protected-address", "national-id"],
        };
        return (Breach)Breach.Report(
            report.Known(Stage.Now, new Problems())!, Place,
            new(new("t:reporter", "Kari"), IsShared: false, new("key", "body")), At).Case;
    }

    private static Case Asked() => Inquiry.Ask(
        new AskedInquiry(
            About.Access, "Hva har dere om meg?", InquiryChannel.Letter,
            new("nb", "Kari", "kari@post.example", "40 41 42 43"), Stage.Now, AsksOmbud: true),
        Place, by: null, new("key", "body"), At).Case;

    private static Breach After(ActionResult result) =>
        (Breach)Assert.IsType<ActionResult.Accepted>(result).Change.Case;
}
