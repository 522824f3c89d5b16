using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Ombud.Cases;
using Ombud.Cases.Inquiries;
using Ombud.Simulation.Tests.Machine;

namespace Ombud.Simulation.Tests.People;

// Citizens who ask about their own data, and staff who register what came by letter: with a double click, again after
// an answer that never came, again with other words, and from a new form when the old one was sent already.
internal sealed class Asking(World world, Visits visits)
{
    private const int MostForms = 3;
    private const int MostLetters = 2;
    private static readonly Duration SoonAgain = Duration.FromSeconds(40);
    private static readonly Duration LongestPause = Duration.FromHours(8);
    private static readonly Duration DoubleClick = Duration.FromMilliseconds(60);
    private static readonly string[] Abouts = [.. WireName.All<About>()];
    private static readonly string[] Channels = ["letter", "telephone", "counter"];

    private readonly CodeHolders _holders = new(world, visits);
    private readonly HashSet<int> _answered = [];
    private int _lastNumber;

    public void Plan()
    {
        for (var left = world.Random.Next(MostForms + 1); left > 0; left--)
            visits.Plan(world.Within(world.End - world.Start), "opens the citizens' form", _ => Begin(by: null));
        for (var left = world.Random.Next(MostLetters + 1); left > 0; left--)
            visits.Plan(world.Within(world.End - world.Start), "opens a letter", _ => Begin(Town.Controller));
    }

    private Task Begin(Func<Municipality, Caller>? by)
    {
        var municipality = Town.Municipalities.All[world.Random.Next(Town.Municipalities.All.Count)];
        var number = ++_lastNumber;
        Send(new(number, municipality, Draft(number), Sent(number, by is not null), by?.Invoke(municipality)), default);
        return Task.CompletedTask;
    }

    private static string Draft(int number) => string.Create(CultureInfo.InvariantCulture, $"asked-{number}");

    private FieldValues Sent(int number, bool isLetter)
    {
        var reached = world.Before(Duration.FromDays(world.Sometimes(0.2) ? 40 : 3));
        return FieldValues.Of(
            ("text", string.Create(CultureInfo.InvariantCulture, $"Brev {number}: hva vet dere om {Town.Mark}?")),
            ("about", Abouts[world.Random.Next(Abouts.Length)]), ("asksOmbud", world.Sometimes(0.3) ? "yes" : null),
            ("name", Town.Mark), ("email", world.Sometimes(0.6) ? $"{Town.Mark}-{number}@post.example" : null),
            ("channel", isLetter ? Channels[world.Random.Next(Channels.Length)] : null),
            ("receivedAt", isLetter ? InstantPattern.ExtendedIso.Format(reached) : null),
            ("givesCode", isLetter && world.Sometimes(0.5) ? "yes" : null));
    }

    private void Send(AskedForm form, Duration pause)
    {
        Click(form, pause);
        if (world.Sometimes(0.3))
            Click(form, pause + world.Within(DoubleClick));
        var next = pause * 3 + SoonAgain;
        world.Agenda.At(world.Clock.Now + next, () =>
        {
            if (!_answered.Contains(form.Number))
                Send(world.Sometimes(0.2) ? Edited(form) : form, Duration.Min(next, LongestPause));
        });
    }

    private static AskedForm Edited(AskedForm form) =>
        form with { Sent = form.Sent.And(FieldValues.Of(("text", form.Text + " Rettet."))) };

    private void Click(AskedForm form, Duration after) => visits.Plan(
        after, $"sends inquiry {form.Number}",
        async web =>
        {
            var click = world.Told.Clicks[form.Number] = world.Told.Clicks.GetValueOrDefault(form.Number) + 1;
            var (isKept, number, code) = form.By is { } by
                ? await RegisterAsync(web, form, by)
                : await AskAsync(web, form);
            // The page shows the answer to the last click alone.
            if (world.Told.Clicks[form.Number] == click)
                See(form, isKept ? number : null, code, click);
        });

    private static async Task<(bool IsKept, string? Number, string? Code)> AskAsync(WebApp web, AskedForm form)
    {
        var problems = new Problems();
        var about = WireName.Read<About>(form.Sent["about"])!.Value;
        var asked = InquiryFields.ReadCitizen(
            form.Sent, about, CitizenLanguage.Nb, web.Moments.Now().Now, problems)!;
        var seen = await web.Asked.RunAsync(new(asked, form.Municipality, form.Sent), form.Draft, default);
        return (seen is not null, seen?.Number, seen?.Code);
    }

    private static async Task<(bool IsKept, string? Number, string? Code)> RegisterAsync(
        WebApp web, AskedForm form, Caller by)
    {
        var at = web.Moments.Now();
        var asked = InquiryFields.Read(form.Sent, at.Now, new Problems())!;
        var registered = await web.Inquiries.RunAsync(
            asked, form.Sent, form.Municipality, by, (form.Draft, at), default);
        return (registered is not null, registered?.Kept.Number.Value, registered?.Code);
    }

    private void See(AskedForm form, string? number, string? code, int click)
    {
        if (number is null)
        {
            // The page says that this form was sent before with other words, and gives a new one.
            if (_answered.Add(form.Number))
                Send(form with { Number = ++_lastNumber, Draft = Draft(_lastNumber) }, Duration.FromSeconds(20));
            return;
        }

        _answered.Add(form.Number);
        world.Trace.Note(world.Steps.Current, "sees the receipt", number);
        if (world.Told.Asked.Exists(seen => seen.Form.Draft == form.Draft && seen.Number != number))
            throw new SimulationFailure(world, $"One form led to two inquiries, one of them {number}.");
        world.Told.Asked.Add(new(form, number));
        if (code is null)
            return;
        var own = new SeenCode(form, number, code, click);
        world.Told.Codes.Add(own);
        _holders.Begin(own);
    }
}
