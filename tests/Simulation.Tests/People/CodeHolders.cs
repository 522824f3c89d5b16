using System.Globalization;
using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Inquiries;
using Ombud.Simulation.Tests.Machine;

namespace Ombud.Simulation.Tests.People;

// Citizens who hold the code of a receipt: they look from time to time, and write, with a double click and again when
// they are told that it failed. Whatever became of the inquiry, their code opens it.
internal sealed class CodeHolders(World world, Visits visits)
{
    private const int MostVisits = 5;
    private const int MostTries = 6;
    private static readonly Duration Interest = Duration.FromDays(40);
    private static readonly Duration DoubleClick = Duration.FromMilliseconds(60);

    private int _lastText;

    public void Begin(SeenCode code)
    {
        for (var left = world.Random.Next(MostVisits); left > 0; left--)
            if (world.Sometimes(0.5))
                PlanWriting(code, world.Within(Interest));
            else
                visits.Plan(world.Within(Interest), $"looks at {code.Number}", web => OpenAsync(web, code));
    }

    private void PlanWriting(SeenCode code, Duration after) => visits.Plan(
        after, $"opens {code.Number} to write",
        async web =>
        {
            if (await OpenAsync(web, code) is not { } one)
                return;
            var seen = (await web.ByCode.ShowAsync(one, default)).Said?.Count;
            var text = string.Create(CultureInfo.InvariantCulture, $"{Town.Mark} spør for {++_lastText}. gang.");
            Send(code, text, seen, Duration.Zero);
            if (world.Sometimes(0.3))
                Send(code, text, seen, world.Within(DoubleClick));
        });

    private async Task<Inquiry?> OpenAsync(WebApp web, SeenCode code) =>
        await FindAsync(web, code) is { } one ? await web.Act.OpenedAsync(one, default) : null;

    private async Task<Inquiry?> FindAsync(WebApp web, SeenCode code)
    {
        var one = await web.ByCode.FindAsync(code.Code, default);
        if (one is null && world.Told.IsNewest(code))
            throw new SimulationFailure(world, $"The code of {code.Number} opens nothing.", code.Number);
        return one;
    }

    private void Send(SeenCode code, string text, int? seen, Duration after, int tries = 1)
    {
        visits.Plan(after, $"writes to {code.Number}", web => SendAsync(web), Retry);

        void Retry()
        {
            if (tries < MostTries)
                Send(code, text, seen, Duration.FromMinutes(tries * tries), tries + 1);
        }

        async Task SendAsync(WebApp web)
        {
            if (await FindAsync(web, code) is not { } one)
                return;
            var (isThere, result) = (await web.Act.IsThereAsync(one, text, seen, default), (ActionResult?)null);
            if (!isThere)
            {
                (var left, result) = await web.Act.WriteAsync(one, text, seen, default);
                isThere = left is not null;
            }

            world.Trace.Note(world.Steps.Current, isThere ? "is told that it is sent" : "is told that it is not");
            if (!isThere)
                Retry();
            else
                world.Told.Written.Add(new(code.Number, text));
            if (isThere && result is ActionResult.Accepted(var done))
                world.Told.Deeds.Add(new(done.Case.Id, done.Entry.Sequence, "citizen-wrote", text));
        }
    }
}
