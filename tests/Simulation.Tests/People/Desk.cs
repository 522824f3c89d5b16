using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Simulation.Tests.Machine;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.People;

// The ombud, the deputy, each municipality's contact and its controller, and those who handle inquiries. Each morning
// they look through their list, and whatever they had not seen gets a life from the seed.
internal sealed class Desk
{
    private readonly World _world;
    private readonly Visits _visits;
    private readonly BreachDesk _breaches;
    private readonly InquiryDesk _inquiries;
    private readonly HashSet<CaseId> _known = [];

    public Desk(World world, Visits visits)
    {
        (_world, _visits) = (world, visits);
        var acting = new Acting(world, visits);
        (_breaches, _inquiries) = (new(world, acting), new(world, acting));
    }

    public void Plan()
    {
        for (var day = 0; _world.Start + Duration.FromDays(day) < _world.End; day++)
        {
            var morning = Duration.FromDays(day) + Duration.FromHours(7) + _world.Within(Duration.FromHours(2));
            _visits.Plan(morning, "looks through all lists", web => LookAsync(web, Town.Ombud));
            if (_world.Sometimes(0.2))
                _visits.Plan(morning, "looks through the own list", web => LookAsync(web, Town.Contact(Any())));
            if (_world.Sometimes(0.2))
                _visits.Plan(
                    morning, "looks through the unit's list", web => LookAsync(web, Town.Handler(Any(), "helse")));
        }
    }

    private async Task LookAsync(WebApp web, Caller by)
    {
        var visible = Town.Municipalities.Partitions.Where(by.MaySee).ToList();
        var order = _world.Sometimes(0.5) ? CaseOrder.Due : CaseOrder.Newest;
        var filter = new CaseFilter(by.Municipality, CaseFilter.Open, null, order)
        {
            Handlers = by.SeesAll ? null : by.Units,
        };
        string? after = null;
        do
        {
            var page = await web.Lists.PageAsync(visible, filter, _world.Random.Next(1, 9), after, default);
            foreach (var one in page.Cases)
                Notice(one, by);
            after = page.After;
        }
        while (after is not null);
    }

    private void Notice(CaseSummary one, Caller by)
    {
        var isOfUnit = by.SeesAll || Town.Municipalities[one.Municipality].Units
            .Any(unit => unit.Name == one.Unit && by.Units.Contains(unit.Slug));
        if (!by.MaySee(one.Municipality) || !isOfUnit)
            throw new SimulationFailure(_world, $"{by.Person.Id} was shown {one.Number}.");
        if (!_known.Add(one.Id))
            return;
        if (_world.Sometimes(0.2))
            PlanNosy(one);
        if (one.Kind == Breach.KindName)
            _breaches.Notice(one);
        else
            _inquiries.Notice(one);
    }

    // What is another municipality's is not there.
    private void PlanNosy(CaseSummary one)
    {
        var other = Any();
        var by = _world.Sometimes(0.5) ? Town.Contact(other) : Town.Controller(other);
        _visits.Plan(_world.Within(Duration.FromDays(1)), $"{by.Person.Id} guesses {one.Number}", async web =>
        {
            try
            {
                var found = await web.Open.FindAsync(by, one.Number.Value, default);
                if (found.Case.Municipality != other.Number)
                    throw new SimulationFailure(_world, $"{by.Person.Id} found {one.Number}.");
            }
            catch (Web.Requests.RequestRefusedException refused) when (other.Number != one.Municipality)
            {
                _world.Trace.Note(_world.Steps.Current, "is told", refused.Message);
            }
        });
    }

    private Municipality Any() => Town.Municipalities.All[_world.Random.Next(Town.Municipalities.All.Count)];
}
