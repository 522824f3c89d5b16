using System.Globalization;
using NodaTime;
using Ombud.Cases;
using Ombud.Simulation.Tests.Checks;
using Ombud.Simulation.Tests.Machine;
using Ombud.Stores;
using Ombud.Web.Breaches;

namespace Ombud.Simulation.Tests.People;

// Employees who report: with a double click, again after an answer that never came, again with other words, and from
// a new form when the old one was sent already. They do not rest until they have seen a receipt.
internal sealed class Reporting(World world, Visits visits)
{
    private const int MostForms = 8;
    private static readonly Duration SoonAgain = Duration.FromSeconds(40);
    private static readonly Duration LongestPause = Duration.FromHours(8);

    private readonly HashSet<int> _answered = [];
    private int _lastNumber;

    public void Plan()
    {
        var length = world.End - world.Start;
        for (var left = world.Random.Next(1, MostForms + 1); left > 0; left--)
            visits.Plan(world.Within(length), "opens the form", OpenAsync);
    }

    private Task OpenAsync(WebApp web)
    {
        var municipalities = Town.Municipalities.All;
        var municipality = municipalities[world.Random.Next(municipalities.Count)];
        var by = Town.Employee(municipality, world.Random.Next(3));
        Send(new(++_lastNumber, by, municipality, web.Drafts.Open(by), Report(_lastNumber)), Duration.Zero);
        return Task.CompletedTask;
    }

    // Whoever closes the browser before the answer came looks again later: with growing patience, until it is there.
    private void Send(FilledForm form, Duration pause)
    {
        Click(form, pause);
        if (world.Sometimes(0.3))
            Click(form, pause + world.Within(Duration.FromMilliseconds(300)));
        var next = pause * 3 + SoonAgain;
        world.Agenda.At(world.Clock.Now + next, () =>
        {
            if (!_answered.Contains(form.Number))
                Send(world.Sometimes(0.2) ? Edited(form) : form, Duration.Min(next, LongestPause));
        });
    }

    private void Click(FilledForm form, Duration after) =>
        visits.Plan(after, $"sends form {form.Number}", web => PostAsync(web, form));

    private async Task PostAsync(WebApp web, FilledForm form)
    {
        var now = web.Moments.Now();
        var problems = new Problems();
        var key = web.Drafts.Read(form.By, form.Draft);
        if (form.Report.Known(now.Now, problems) is not { } facts || key is null)
            throw new SimulationFailure(world, "A form that is filled in rightly was refused.");
        var sender = new Sender(form.By, SharesName: form.Number % 2 == 0);
        switch (await web.Record.RunAsync(facts, form.Report, form.Municipality, sender, key, now, default))
        {
            case Committed.Stored(var stored):
                See(form, stored);
                break;
            case Committed.Already(var earlier):
                See(form, earlier);
                break;
            case Committed.KeyReused when !_answered.Contains(form.Number):
                // The page says that this form was sent before with other words, and gives a new one.
                _answered.Add(form.Number);
                Send(form with { Number = ++_lastNumber, Draft = web.Drafts.Open(form.By) }, Duration.FromSeconds(20));
                break;
        }
    }

    private void See(FilledForm form, Case stored)
    {
        _answered.Add(form.Number);
        world.Trace.Note(world.Steps.Current, "sees the receipt", stored.Number.Value);
        world.Told.Receipts.Add(new(form, stored.Id, stored.Number, world.Clock.Now));
        CaseChecks.OneDraftIsOneCase(world, form.Draft, stored.Id);
    }

    private static FilledForm Edited(FilledForm form) =>
        form with { Report = form.Report with { WhatHappened = form.Report.WhatHappened + " Rettet." } };

    private FilledReport Report(int number)
    {
        var discovered = world.Before(Age());
        return new()
        {
            Unit = $"{Town.Mark}-avdelingen",
            WhatHappened = string.Create(
                CultureInfo.InvariantCulture, $"Brev {number} til {Town.Mark} gikk til feil adresse."),
            DiscoveredAt = discovered,
            OccurredFrom = world.Sometimes(0.3) ? discovered - world.Within(Duration.FromDays(9)) : null,
            Kinds = ["confidentiality"],
            PersonsCount = 1,
            PersonsPrecision = "exact",
            DataCategories = ["health"],
            Measures = world.Sometimes(0.1) ? new string('x', 7_900) + Town.Mark : null,
        };
    }

    // Most tell at once; some after days, a few when the deadline has long passed.
    private Duration Age() => world.Random.Next(6) switch
    {
        0 => Duration.FromDays(3),
        1 => Duration.FromDays(6),
        2 when world.Sometimes(0.3) => Duration.FromDays(60),
        _ => Duration.FromHours(5),
    };
}
